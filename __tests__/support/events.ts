import { readFileSync } from "node:fs";
import path from "node:path";
import type { Checkout } from "./pull-request.ts";

/** What the runner tells a step about the event that started it. */
export interface RecordedEvent {
  checkout: Checkout;
  eventName: string;
  env: Record<string, string>;
}

/** Commits of a pull request that was checked out. */
interface Commits {
  pull_request: { head: { sha: string }; base: { sha: string } };
}

/** The payload that GitHub sends for such an event, cut down, with the commits of the checkout in it. */
export function recordedEvent(
  checkout: Checkout,
  eventName: string,
  file = eventName.replaceAll("_", "-"),
): RecordedEvent {
  const folder = path.resolve("__tests__/bundle/events");
  const text = readFileSync(path.join(folder, `${file}.json`), "utf8");
  const { pull_request } = JSON.parse(checkout.event) as Commits;
  const event = text
    .replaceAll("HEAD_SHA", pull_request.head.sha)
    .replaceAll("BASE_SHA", pull_request.base.sha);
  const env = variablesFor(eventName, pull_request.base.sha);
  return { checkout: { ...checkout, event }, eventName, env };
}

function variablesFor(name: string, base: string): Record<string, string> {
  if (name === "pull_request") return {};
  return name === "pull_request_target"
    ? { GITHUB_SHA: base, GITHUB_REF: "refs/heads/main" }
    : outsidePullRequests;
}

const outsidePullRequests = {
  GITHUB_BASE_REF: "",
  GITHUB_HEAD_REF: "",
  GITHUB_REF: "refs/heads/main",
  GITHUB_REF_NAME: "main",
};
