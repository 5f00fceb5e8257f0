"use client";
import { useEffect, useState } from "react";

/** Address of this server as this browser knows it; empty in the server's HTML. */
export function useOrigin(): string {
  const [origin, setOrigin] = useState("");
  useEffect(() => setOrigin(window.location.origin), []);
  return origin;
}
