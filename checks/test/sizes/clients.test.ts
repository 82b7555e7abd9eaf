// What a client costs on top of openapi-fetch alone: same bundler, same run, minified and gzipped. 1 kB = 1,000 B.
import { join } from "node:path";
import { expect, test } from "vitest";
import { clientBudget } from "../../src/sizes/budgets.ts";
import { bundle } from "../../src/sizes/bundle.ts";
import { clientPackages, root } from "../../src/workspace/index.ts";

test.each(clientPackages)(
  `$factory weighs less than ${clientBudget} B gzipped more than openapi-fetch alone`,
  async ({ name, factory }) => {
    const alone = await bundle({
      source: 'export { default } from "openapi-fetch";',
      folder: import.meta.dirname,
    });
    const client = await bundle({
      source: `export { ${factory} } from "./dist/index.js";`,
      folder: join(root, "packages", name),
    });
    const more = client.gzippedBytes - alone.gzippedBytes;
    console.log(`@videotask/${name}: ${client.gzippedBytes} B gzipped, ${more} B more than openapi-fetch`);
    expect(alone.gzippedBytes).toBeGreaterThan(2000);
    expect(more).toBeLessThan(clientBudget);
  },
);
