"use strict";
exports.id = 2599;
exports.ids = [2599];
exports.modules = {

/***/ 72599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emitAnnotations: () => (/* binding */ emitAnnotations)
/* harmony export */ });
/** Emits annotations as workflow commands; by default through `@actions/core`, to standard output. */
async function emitAnnotations(annotations, port) {
    if (annotations.length === 0)
        return;
    const target = port ?? (await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 96421)));
    for (const annotation of annotations)
        target[annotation.level](annotation.message, propertiesOf(annotation));
}
function propertiesOf({ title, file, line, endLine }) {
    return {
        title,
        ...(file === null ? {} : { file }),
        ...(line === null ? {} : { startLine: line }),
        ...(endLine === null ? {} : { endLine }),
    };
}


/***/ })

};
;