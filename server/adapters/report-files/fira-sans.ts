import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Letters of the report, as TrueType: regular first, then medium, semi-bold and italic. */
export const firaSans: readonly Buffer[] = [
  require.resolve("@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf"),
  require.resolve("@expo-google-fonts/fira-sans/500Medium/FiraSans_500Medium.ttf"),
  require.resolve("@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf"),
  require.resolve("@expo-google-fonts/fira-sans/400Regular_Italic/FiraSans_400Regular_Italic.ttf"),
].map((file) => readFileSync(file));
