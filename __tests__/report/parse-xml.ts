import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** An element as a strict parser of XML 1.0 reads it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

const script = `
import json, sys
import xml.etree.ElementTree as tree

def read(element):
    return {
        "name": element.tag,
        "attributes": element.attrib,
        "text": element.text or "",
        "children": [read(child) for child in element],
    }

print(json.dumps([read(tree.fromstring(text)) for text in json.load(sys.stdin)]))
`;

/** Parses documents with Python's expat; throws when one is not well-formed. */
export function parseXml(documents: readonly string[]): XmlElement[] {
  const python = join(process.cwd(), ".venv/bin/python");
  const answer = execFileSync(python, ["-c", script], {
    input: JSON.stringify(documents),
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  return JSON.parse(answer) as XmlElement[];
}

/** All elements of a name below, in their order. */
export function elementsOf(root: XmlElement, name: string): XmlElement[] {
  return [
    ...(root.name === name ? [root] : []),
    ...root.children.flatMap((child) => elementsOf(child, name)),
  ];
}
