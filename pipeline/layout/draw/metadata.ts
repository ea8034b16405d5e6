// Metadata as XMP: title, dates, and the claim to be PDF/A-3a and PDF/UA-1 at once.
import type { LaidOutDocument } from '../../model/page.js';

/** Who wrote the file, for Info and XMP alike. */
export const producer = 'quality-report';

type Described = Pick<LaidOutDocument, 'language' | 'title' | 'author' | 'subject' | 'keywords'>;

/** @param date e.g. 2001-02-03T00:00:00Z: the only one in the file. */
export function xmpOf({ language, title, author, subject, keywords }: Described, date: string): string {
  const alternatives = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  const element = (name: string, text: string, content = escaped(text)) =>
    text === '' ? '' : `   <${name}>${content}</${name}>\n`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${[
  element('dc:format', 'application/pdf'),
  element('dc:language', language, `<rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag>`),
  element('dc:title', title, alternatives(title)),
  element('dc:creator', author, `<rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq>`),
  element('dc:description', subject, alternatives(subject)),
  element('pdf:Keywords', keywords),
  element('pdf:Producer', producer),
  element('xmp:CreatorTool', producer),
  element('xmp:CreateDate', date),
  element('xmp:ModifyDate', date),
  element('xmp:MetadataDate', date),
  element('pdfaid:part', '3'),
  element('pdfaid:conformance', 'A'),
  element('pdfuaid:part', '1'),
].join('')}  </rdf:Description>
${extensionSchema}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** PDF/A knows no `pdfuaid`: the file must describe it itself (ISO 19005-3, 6.6.2.3). */
const extensionSchema = `  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas>
    <rdf:Bag>
     <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property>
       <rdf:Seq>
        <rdf:li rdf:parseType="Resource">
         <pdfaProperty:name>part</pdfaProperty:name>
         <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
         <pdfaProperty:category>internal</pdfaProperty:category>
         <pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
        </rdf:li>
       </rdf:Seq>
      </pdfaSchema:property>
     </rdf:li>
    </rdf:Bag>
   </pdfaExtension:schemas>
  </rdf:Description>`;

/** Text for XML 1.0: what it cannot carry at all becomes a replacement character. */
function escaped(text: string): string {
  return [...text].map((letter) => escapes[letter] ?? (isXml(letter) ? letter : '\ufffd')).join('');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** XML 1.0, production 2: no control characters, no lone halves of pairs. */
function isXml(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x20) return letter === '\t' || letter === '\n' || letter === '\r';
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
