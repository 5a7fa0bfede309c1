package approval

// The acts that hosts hand in as Marks, by the words of the documented policies. A company's policy may use words of its own.
const (
	// On the signatures of a [PaymentFile] and its [Invoice].
	ActHandover      = "handover"       // the form is handed over (000-150)
	ActFinalApproval = "final-approval" // a school's principal approves the payment (000-181)
	ActHandled       = "handled"        // the invoice is signed by who handled the purchase (003-076)
	ActAccepted      = "accepted"       // it is signed by who accepted the goods, or by a witness (003-076)
	ActReviewed      = "reviewed"       // it is signed by the reviewer (003-076)
	ActApproved      = "approved"       // it is signed by the principal of a school (004-082)

	// On a [Requisition], an [Order], a [Document], an [OutgoingDocument] or a [Matter].
	ActReview    = "review"    // the requisition is reviewed (000-089)
	ActConfirm   = "confirm"   // it is confirmed (000-091, 000-147, 000-153)
	ActApprove   = "approve"   // it is approved (000-091, 000-097, 000-115, 000-153)
	ActOpinion   = "opinion"   // the head of the office gives an opinion on a school's requisition (003-020)
	ActHandle    = "handle"    // the order is signed by its handler (000-097, 000-115)
	ActCost      = "cost"      // an order of food is signed for its costs (000-115)
	ActSeal      = "seal"      // it is sealed (000-097, 000-115, 000-154)
	ActRelease   = "release"   // the order goes out (000-097, 000-115)
	ActSign      = "sign"      // the document or the permission is signed (000-142, 000-146, 004-033)
	ActChase     = "chase"     // the matter is followed up (000-189)
	ActCheck     = "check"     // it is looked at whether it is done (000-189)
	ActImplement = "implement" // it is carried out (000-189)

	// On a [LargePurchase].
	ActBatchApproval      = "batch-approval"      // the competent department approves (003-021)
	ActCollectiveDecision = "collective-decision" // it is decided collectively (004-024)

	// On a [Permission] to cycle to school (004-045); that of printing has ActSign.
	ActApplication  = "application"   // the pupil applies
	ActParent       = "parent"        // a parent signs
	ActClassTeacher = "class-teacher" // the class teacher signs
	ActSchoolLeave  = "school-leave"  // the school allows it
)
