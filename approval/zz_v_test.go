package approval_test
import ("testing";"example.com/logistics";"example.com/logistics/approval")
func BenchmarkValidateX(b *testing.B){ p:=approval.Factory(); for b.Loop(){ logistics.Validate(p)}}
