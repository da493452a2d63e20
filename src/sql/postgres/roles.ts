import type { Node, RoleSpec } from "libpg-query";
import type { Operation, QualifiedName } from "../operation.ts";
import { dottedName, objectName, stringOf, stringsOf } from "./names.ts";

/** Roles, privileges and what runs with those of somebody else. Null for all other statements. */
export function readRoles(node: Node): Operation[] | null {
  if ("GrantStmt" in node) {
    const { is_grant, objtype, targtype, objects } = node.GrantStmt;
    return [
      {
        kind: "grant",
        isGrant: is_grant ?? false,
        on: wordOf(objtype),
        isWholeSchema: targtype === "ACL_TARGET_ALL_IN_SCHEMA",
        objects: (objects ?? []).map(objectName).filter(isName),
        privileges: (node.GrantStmt.privileges ?? []).map(privilegeOf),
        roles: (node.GrantStmt.grantees ?? []).map(granteeOf),
      },
    ];
  }
  if ("CreateRoleStmt" in node) {
    const { role = "", options } = node.CreateRoleStmt;
    return [{ kind: "change-role", role, ...roleOptions(options) }];
  }
  if ("AlterRoleStmt" in node) {
    const { role, options } = node.AlterRoleStmt;
    return [
      { kind: "change-role", role: roleName(role), ...roleOptions(options) },
    ];
  }
  if ("CreateFunctionStmt" in node) {
    const { funcname, options } = node.CreateFunctionStmt;
    return [
      {
        kind: "create-function",
        function: dottedName(stringsOf(funcname)),
        isSecurityDefiner: isOn(options, "security"),
        hasSearchPath: settingsIn(options).includes("search_path"),
      },
    ];
  }
  return null;
}

/** The name of a role; `public` for PUBLIC, which no role can be called. */
export function roleName(role: RoleSpec | undefined): string {
  if (role?.roletype === "ROLESPEC_CSTRING") return role.rolename ?? "";
  return wordOf(role?.roletype);
}

function granteeOf(node: Node): string {
  return "RoleSpec" in node ? roleName(node.RoleSpec) : "";
}

function privilegeOf(node: Node): string {
  return "AccessPriv" in node ? (node.AccessPriv.priv_name ?? "all") : "all";
}

/** `OBJECT_MATERIALIZED_VIEW`, `ROLESPEC_PUBLIC` without what they all begin with. */
function wordOf(constant: string | undefined): string {
  return (constant ?? "")
    .replace(/^[A-Z]+_/, "")
    .replaceAll("_", " ")
    .toLowerCase();
}

function isName(name: QualifiedName | null): name is QualifiedName {
  return name !== null;
}

const powers = ["superuser", "bypassrls"];

function roleOptions(options: Node[] | undefined) {
  const password = (options ?? []).find((one) => named(one, "password"));
  return {
    powers: powers.filter((power) => isOn(options, power)),
    password: password && "DefElem" in password ? kindOf(password) : null,
  };
}

/** What begins like a hash is taken for one by the server, too. */
function kindOf(option: Node): "text" | "hash" | null {
  const text = "DefElem" in option ? stringOf(option.DefElem.arg) : "";
  if (text === "") return null;
  return /^(SCRAM-SHA-256\$|md5[0-9a-f]{32}$)/.test(text) ? "hash" : "text";
}

function named(option: Node, name: string): boolean {
  return "DefElem" in option && option.DefElem.defname === name;
}

/** The parser's JSON leaves a false value out. */
function isOn(options: Node[] | undefined, name: string): boolean {
  const option = options?.find((one) => named(one, name));
  if (!option || !("DefElem" in option)) return false;
  const { arg } = option.DefElem;
  return Boolean(arg && "Boolean" in arg && arg.Boolean.boolval);
}

function settingsIn(options: Node[] | undefined): string[] {
  return (options ?? []).flatMap((option) => {
    if (!("DefElem" in option) || !option.DefElem.arg) return [];
    const { arg } = option.DefElem;
    return "VariableSetStmt" in arg ? [arg.VariableSetStmt.name ?? ""] : [];
  });
}
