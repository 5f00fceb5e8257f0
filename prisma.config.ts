import { defineConfig } from "prisma/config";

// `prisma generate` wants the path of some existing engine file but never runs it; without this it would try to
// download one. Migrations use Prisma's WebAssembly engine instead (server/adapters/prisma/schema-engine.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: process.env.WARTEMARKE_SCHEMA ?? "prisma/schema.prisma" });
