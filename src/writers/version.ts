/** That of package.json, printed into every PDF; a test holds them together. */
export const VERSION = '0.1.0';
