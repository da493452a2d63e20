import type { Settings } from "../settings/settings.ts";

/** The formats that can be written to a file of their own, by the names of their settings. */
export const fileFormats = ["sarif", "junit", "gitlab"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** What they are called in sentences. */
export const fileTitles = {
  sarif: "SARIF file",
  junit: "JUnit file",
  gitlab: "GitLab Code Quality file",
} as const satisfies Record<FileFormat, string>;

export interface ReportFile {
  format: FileFormat;
  /** Absolute. */
  path: string;
}

/** The files that the settings ask for, besides the JSON report. */
export function reportFilesOf(
  settings: Pick<Settings, `${FileFormat}File`>,
): ReportFile[] {
  return fileFormats.flatMap((format) => {
    const path = settings[`${format}File`];
    return path === null ? [] : [{ format, path }];
  });
}
