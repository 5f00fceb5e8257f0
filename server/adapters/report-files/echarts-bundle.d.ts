/** ECharts in one file. Its modules are hundreds, and loading them takes a second longer. */
declare module "echarts/dist/echarts.esm.min" {
  export * from "echarts";
}
