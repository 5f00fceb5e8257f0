// What Next writes into next-env.d.ts when it runs; a fresh clone is checked before that.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
