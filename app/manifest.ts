import type { MetadataRoute } from "next";

/** Lets a lobby's device open without the browser's own bars. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Wartemarke",
    short_name: "Wartemarke",
    lang: "de",
    start_url: "/",
    display: "fullscreen",
    background_color: "#f7f8fb",
    theme_color: "#0e2344",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
