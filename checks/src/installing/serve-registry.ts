// A registry with nothing but the packed packages, so that they are installed as they will be: by name and range.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createPackageFromTarballData } from "@arethetypeswrong/core";
import type { PackedPackage } from "../packing/pack-packages.ts";

/** Serves them on loopback. `npmrc` is the line that makes package managers ask here for our scope. */
export async function serveRegistry(packages: readonly PackedPackage[]) {
  const server = createServer(async (request, response) => {
    const [, name, tarball] =
      /^\/(@videotask\/[^/]+)(\/tarball)?$/.exec(decodeURIComponent(request.url ?? "")) ?? [];
    const packed = packages.find((candidate) => candidate.name === name);
    if (!packed) return response.writeHead(404).end();
    const bytes = await readFile(packed.filename);
    if (tarball) return response.end(bytes);
    const { origin } = new URL(`http://${request.headers.host}`);
    return response
      .setHeader("content-type", "application/json")
      .end(JSON.stringify(describe(packed, bytes, origin)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    npmrc: `@videotask:registry=http://127.0.0.1:${port}/\n`,
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function describe({ name, version, integrity }: PackedPackage, tarball: Uint8Array, origin: string) {
  const contents = createPackageFromTarballData(new Uint8Array(tarball));
  const manifest = JSON.parse(contents.readFile(`/node_modules/${name}/package.json`));
  const dist = { integrity, tarball: `${origin}/${name}/tarball` };
  return {
    name,
    "dist-tags": { latest: version },
    versions: { [version]: { ...manifest, dist } },
    // Long ago: package managers distrust what has only just come out.
    time: { [version]: "2020-01-01T00:00:00.000Z" },
  };
}
