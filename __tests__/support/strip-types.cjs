const { stripTypeScriptTypes } = require("node:module");

/** Jest's transformer: Node itself takes the types away, as it does when it runs a .ts file. */
module.exports = {
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
};
