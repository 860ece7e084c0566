/**
 * The Content-Security-Policy that Astro writes into each page, with the hashes of that page's inline scripts and styles.
 * What a `<meta>` cannot say (frame-ancestors) stands in public/_headers.
 */
export const contentSecurity = {
  directives: [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ],
  // wasm is compiled in the lab's worker; nothing is evaluated from text.
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  styleDirective: { resources: ["'self'"] },
} as const;
