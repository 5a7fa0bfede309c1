(function () {
	"use strict";
	var form = document.getElementById("filter"), force = document.getElementById("force"), section = document.getElementById("section"), shown = document.getElementById("shown");
	function all(selector, within) { return Array.from((within || document).querySelectorAll(selector)); }
	function gone(e) { return e.hidden; }
	function narrow() {
		var rows = all("[data-force]"), seen = 0;
		all("main .part").forEach(function (part) {
			if (part.tagName !== "SECTION") { return; }
			var whole = section.value === "" || section.value === part.id;
			var sections = all(".records", part);
			sections.forEach(function (s) {
				var wanted = whole || section.value === s.id;
				all("[data-force]", s).forEach(function (row) {
					row.hidden = force.value !== "" ? row.dataset.force !== force.value : false;
					if (wanted) { seen += row.hidden ? 0 : 1; }
				});
				all("tbody.record", s).forEach(function (r) { r.hidden = all("[data-force]", r).every(gone); });
				all("table.findings, table.pending", s).forEach(function (t) { t.hidden = all("[data-force]", t).every(gone); });
				all("details.decided", s).forEach(function (d) { d.hidden = force.value !== ""; });
				s.hidden = !wanted ? true : force.value === "" ? false : all("table.findings, table.pending", s).every(gone);
			});
			part.hidden = sections.every(gone);
		});
		form.classList.toggle("filtered", force.value + section.value !== "");
		shown.textContent = shown.dataset.shown + seen + shown.dataset.of + rows.length;
	}
	form.addEventListener("change", narrow);
	form.addEventListener("submit", function (e) { e.preventDefault(); });
	form.hidden = false;
	narrow();
})();
