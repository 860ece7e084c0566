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
  scriptDirective: { resources: ["'self'"] },
  styleDirective: { resources: ["'self'"] },
} as const;
