import { describe, expect, it } from "@jest/globals";
import { parseUser } from "../../src/database/server-user.ts";

const passwd = `root:x:0:0:root:/root:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash
`;

describe("the user that PostgreSQL runs as", () => {
  it.each([
    ["postgres", { uid: 101, gid: 104 }],
    ["nobody", { uid: 65534, gid: 65534 }],
    ["missing", null],
  ])("%s is found in /etc/passwd: %j", (name, user) => {
    expect(parseUser(passwd, name)).toEqual(user);
  });
});
