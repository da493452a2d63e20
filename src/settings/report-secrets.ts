import { passwordsOf } from "./secrets.ts";
import type { Settings } from "./settings.ts";

const secretName =
  /SECRET|TOKEN|KEY|PASS|PWD|CREDENTIAL|AUTH|DSN|PRIVATE|SALT/i;

/**
 * What must not stand in a report. Logs are masked more widely: there a blanked word costs little, but in a report
 * `APP_ENV=articles` would blank the table `articles`.
 */
export function reportSecrets(
  settings: Pick<Settings, "databaseUrl" | "githubToken" | "env">,
): string[] {
  const { databaseUrl, githubToken, env } = settings;
  const values = Object.entries(env)
    .filter(([name, value]) => secretName.test(name) || value.length >= 16)
    .map(([, value]) => value);
  return [
    ...(githubToken === null ? [] : [githubToken]),
    ...(databaseUrl === null ? [] : [databaseUrl, ...passwordsOf(databaseUrl)]),
    ...values,
  ].filter((secret) => secret.length >= 6);
}
