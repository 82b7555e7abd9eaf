// Where a provider's files are, relative to the repository's root: the one place that knows the layout.

export type SpecFiles = {
  /** The folder of everything a provider's package is made from. */
  readonly folder: string;
  readonly source: string;
  readonly pages: string;
  readonly authored: string;
  readonly overlay: string;
  /** Where there is one. */
  readonly quotations: string;
  readonly openapiYaml: string;
  readonly packageJson: string;
  readonly openapiJson: string;
  /** The folder in which nothing is written by hand. */
  readonly generated: string;
  readonly schema: string;
  readonly client: string;
  /** What the simulator checks the bodies of requests with; where the provider has such requests. */
  readonly bodySchemas: string;
};

export function specFiles(provider: string): SpecFiles {
  const folder = `specs/${provider}`;
  const generated = `packages/${provider}/src/generated`;
  return {
    folder,
    source: `${folder}/source.json`,
    pages: `${folder}/pages`,
    authored: `${folder}/authored.yaml`,
    overlay: `${folder}/overlay.yaml`,
    quotations: `${folder}/quotations.yaml`,
    openapiYaml: `${folder}/openapi.yaml`,
    packageJson: `packages/${provider}/package.json`,
    openapiJson: `packages/${provider}/openapi.json`,
    generated,
    schema: `${generated}/schema.ts`,
    client: `${generated}/client.ts`,
    bodySchemas: `packages/simulator/src/generated/${provider}.ts`,
  };
}
