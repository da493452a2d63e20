import type { ContainerRuntimeClient } from "testcontainers";
import { GateError } from "../errors.ts";
import { messageOf, readContainerLog } from "./container-engine.ts";

/** A container that did not become a server. */
export interface Failed {
  engine: ContainerRuntimeClient;
  image: string;
  /** Empty when there is not even a container. */
  id: string;
}

/** With the engine's own words and the end of the container's log as details. */
export async function containerFailure(
  { engine, image, id }: Failed,
  text: string,
  cause?: unknown,
): Promise<GateError> {
  const words = cause === undefined ? [] : [messageOf(cause)];
  const log = id === "" ? [] : await readContainerLog(engine, id);
  return new GateError("environment", `The container of ${image} ${text}`, {
    details: [...words, ...log],
    cause,
  });
}

/** A sentence when the image is made for another processor than the engine's, which alone explains a failure. */
export async function describePlatform({
  engine,
  image,
}: Failed): Promise<string> {
  const { ImageName } = await import("testcontainers");
  const name = ImageName.fromString(image);
  const inspected = await engine.image.inspect(name).catch(() => null);
  const machine = processorOf(engine.info.containerRuntime.architecture);
  const wanted = processorOf(inspected?.Architecture ?? "");
  if (wanted === "" || wanted === machine) return "";
  return `The image is made for ${wanted}, and this machine is ${machine}: name an image that exists for ${machine}. `;
}

/** Docker's word for a processor, whether it is an image that names it or the machine. */
export function processorOf(architecture: string): string {
  const words: Record<string, string> = { x86_64: "amd64", aarch64: "arm64" };
  return words[architecture] ?? architecture;
}
