import type { AllowedFinding } from "../findings/allow.ts";

/**
 * Who allowed a finding, as untrusted text.
 *
 * @param name how a place or a label is shown
 */
export function allowerInWords(
  { by, place }: Pick<AllowedFinding, "by" | "place">,
  name: (text: string) => string = (text) => text,
): string {
  switch (by) {
    case "comment":
      return `comment at ${name(place)}`;
    case "settings":
      return `setting at ${name(place)}`;
    case "label":
      return `label ${name(place)}`;
  }
}
