// How the page looks: on a screen two columns for each file, on paper one; contrast of WCAG 2.2 AA throughout.

/** Nothing in it is fetched from anywhere. */
export const style = `
*{box-sizing:border-box}
:root{--ink:#1f2328;--soft:#57606a;--line:#d0d7de;--paper:#fff;--error:#a40e26;--error-wash:#ffebe9;--warning:#7d4e00;--warning-wash:#fff4d1;--info:#0a4a8f;--info-wash:#e7f1fd}
html{color-scheme:light;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;color:var(--ink);background:var(--paper);font:16px/1.6 "Noto Sans SC","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}
main>input{position:absolute;opacity:0;pointer-events:none}
main{max-width:110rem;margin:0 auto;padding:0 1.5rem 2rem}
header{padding:1rem 0;display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:baseline;border-bottom:2px solid var(--ink)}
h1{font-size:1.5rem;margin:0}
h2{font-size:1.15rem;margin:2.5rem 0 .75rem;overflow-wrap:anywhere}
h2 .counts{color:var(--soft);font-weight:normal}
.languages{margin-left:auto}
.languages label{display:inline-block;padding:.25rem .75rem;border:1px solid var(--soft);cursor:pointer}
.languages label:first-child{border-radius:.3rem 0 0 .3rem}
.languages label:last-child{border-radius:0 .3rem .3rem 0;border-left:0}
#zh:checked~header label[for=zh],#en:checked~header label[for=en]{background:var(--ink);color:var(--paper)}
#zh:focus-visible~header label[for=zh],#en:focus-visible~header label[for=en],a:focus-visible,.scroll:focus-visible{outline:3px solid #0550ae;outline-offset:2px}
#zh:checked~* .en,#en:checked~* .zh-CN{display:none}
.verdict{font-size:1.15rem;margin:.5rem 0}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(20rem,30rem);gap:1.5rem;align-items:start}
.pair>ol:only-child{grid-column:1/-1}
.scroll{overflow:auto;max-height:85vh;border:1px solid var(--line)}
table{border-collapse:separate;border-spacing:0;font-size:.9rem;width:max-content}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border:solid var(--line);border-width:0 1px 1px 0;padding:.2rem .5rem;text-align:left;vertical-align:top;white-space:pre-wrap;min-width:3.5rem;max-width:26rem;overflow-wrap:break-word}
thead th,thead td{position:sticky;top:0;background:#eef1f4;text-align:center;color:var(--soft);z-index:1}
tbody th{position:sticky;left:0;background:#eef1f4;color:var(--soft);font-weight:normal;text-align:right;white-space:nowrap;min-width:3rem}
td,th{scroll-margin:6rem}
.error{--tone:var(--error);--wash:var(--error-wash)}
.warning{--tone:var(--warning);--wash:var(--warning-wash)}
.info{--tone:var(--info);--wash:var(--info-wash)}
td.error,td.warning,td.info,tbody th.error,tbody th.warning,tbody th.info{background:var(--wash);color:var(--ink);box-shadow:inset 0 0 0 2px var(--tone)}
mark{background:none;color:inherit;font-weight:bold;text-decoration:underline 2px;text-underline-offset:3px;text-decoration-color:var(--tone)}
a{color:#0550ae}
a.to{white-space:nowrap;font-weight:bold;color:var(--tone);text-decoration:none;padding:0 .15rem;font-size:.85rem}
a.to:hover{text-decoration:underline}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
td.none{background:repeating-linear-gradient(135deg,#fff 0 6px,#e6eaee 6px 7px)}
td.raw{font-family:monospace;white-space:pre-wrap}
tr.gap td{color:var(--soft);text-align:center;font-style:italic}
ol.findings{list-style:none;margin:0;padding:0;max-height:85vh;overflow:auto}
ol.findings>li{border-left:5px solid var(--tone);background:var(--wash);padding:.5rem .9rem;margin:0 0 .75rem;scroll-margin:1rem}
ol.findings p{margin:.2rem 0}
.head{display:flex;flex-wrap:wrap;gap:0 .75rem;align-items:baseline}
.head strong{color:var(--tone)}
code{font-size:.85rem;color:var(--soft);overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem .5rem;margin:.3rem 0 0}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f6f8fa;padding:.5rem;margin:.4rem 0;font-size:.85rem}
:target{outline:4px solid #0550ae;outline-offset:-1px}
@media (max-width:60rem){.pair{grid-template-columns:minmax(0,1fr)}}
@media print{
@page{margin:15mm}
body{font-size:10pt}
.languages,.how{display:none}
.pair{display:block}
.scroll,ol.findings{max-height:none;overflow:visible;border:0}
table{font-size:8pt;width:100%}
thead th,thead td,tbody th{position:static}
th,td{min-width:0;max-width:none}
tr,ol.findings>li{break-inside:avoid}
ol.findings{margin-top:1rem}
a{color:inherit;text-decoration:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
