"use strict";
exports.id = 2794;
exports.ids = [2794];
exports.modules = {

/***/ 32794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonText: () => (/* binding */ jsonText),
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/**
 * The report as JSON, as `schema/report.json` describes it, with a line end at the end.
 * What a terminal or the Actions runner could act on is written as `\u` escapes: the value is the same.
 */
function renderJson(report) {
    return jsonText(report);
}
/** Any value, written in the same way. */
function jsonText(value) {
    return (JSON.stringify(value, null, 2)
        .replace(/##\[/g, "##\\u005b")
        .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escape) + "\n");
}
function escape(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}


/***/ })

};
;