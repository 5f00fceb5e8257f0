import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Letters of Arabic, Persian and Dari for the report, as TrueType: regular first, then medium and semi-bold. */
export const vazirmatn: readonly Buffer[] = [
  require.resolve("@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf"),
  require.resolve("@expo-google-fonts/vazirmatn/500Medium/Vazirmatn_500Medium.ttf"),
  require.resolve("@expo-google-fonts/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf"),
].map((file) => readFileSync(file));
