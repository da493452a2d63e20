"use strict";
exports.id = 4654;
exports.ids = [4654];
exports.modules = {

/***/ 94654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refusalOf: () => (/* binding */ refusalOf)
/* harmony export */ });
/**
 * Why the gate must not run for an event, null when it may. Running means executing env.py and the revisions of the
 * checkout: with the rights of the base branch, a pull request could take its secrets and its token.
 */
function refusalOf(event) {
    if (event.kind === "pull-request" && event.trigger === "pull_request_target")
        return refusal("pull_request_target");
    if (event.kind === "other" && privileged.includes(event.name))
        return refusal(event.name);
    return null;
}
const privileged = ["pull_request_target", "workflow_run"];
function refusal(trigger) {
    return (`migration-gate does not run on \`${trigger}\`: it executes the code of the checkout, and such a run holds the repository's secrets and a token that can write. ` +
        "Start the workflow on `pull_request` instead; a pull request from a fork then gets everything but the comment.");
}


/***/ })

};
;