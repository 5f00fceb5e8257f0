import type { de as lobby } from "#server/words/lobby/de.ts";
import type { de as entry } from "./entry/de.ts";
import type { de as staff } from "./staff/de.ts";

declare module "use-intl" {
  interface AppConfig {
    /** `useTranslations("lobby")` knows each key and its placeholders; a misspelt one does not compile. */
    Messages: { entry: typeof entry; lobby: typeof lobby; staff: typeof staff };
  }
}
