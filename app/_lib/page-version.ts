/** The build this page is of; replaced when Next builds it, absent in development (next.config.mjs). */
export const pageVersion: string | undefined = process.env.PAGE_VERSION;
