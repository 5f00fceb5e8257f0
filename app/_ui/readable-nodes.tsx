"use client";
import { useContext } from "react";
import { ComboBoxStateContext } from "react-aria-components";

/**
 * In development React looks into everything a component is given, and an entry of react-aria's lists throws where it
 * does: typing would break the field (adobe/react-spectrum#9405). The finished pages never do, and this does nothing.
 */
export function ReadableNodes() {
  const collection = useContext(ComboBoxStateContext)?.collection;
  if (process.env.NODE_ENV === "production" || !collection) return null;
  const [first] = collection.getKeys();
  let node: object | null = first === undefined ? null : collection.getItem(first);
  while (node !== null && !Object.hasOwn(node, "childNodes")) node = Object.getPrototypeOf(node);
  const known = node && Object.getOwnPropertyDescriptor(node, "childNodes");
  if (node && known?.configurable && known.get) {
    Object.defineProperty(node, "childNodes", { configurable: true, value: [] });
  }
  return null;
}
