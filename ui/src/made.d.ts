/** Modules that build.mjs makes while bundling. */
declare module "made:icons" {
  const shapes: Readonly<Record<string, string>>;
  export default shapes;
}
declare module "made:screens" {
  export const screens: readonly import("./router").Screen[];
}
/** True in the builds that tests drive; the product carries false and drops what stands behind it. */
declare const TEST_BUILD: boolean;
