import type { PaperLanguage } from './dates';

const TEXT: Readonly<Record<PaperLanguage, (organisation: string, order: string) => string>> = {
  en: (organisation, order) => `Evidence pack of ${organisation}, order ${order}

00-pack.pdf    what happened, on one page; then the answer and every exhibit
answer.txt     the answer as it was approved
exhibits/      the originals, byte for byte as we received them
manifest.json  every file with its size and SHA-256, where it came from, and when
manifest.sig   Ed25519 signature of it; public-key.pem is the key
verify.html    open it in a browser and drop the ZIP on it: says what was changed, and whose key sealed it (needs no network)
SHA256SUMS     the same sums in the form "sha256sum" reads

Check this pack without us and without a network, in a terminal, in this folder:

  sha256sum -c SHA256SUMS             every file is unchanged
  sha256sum manifest.json             the pack's hash; also in the comment of the ZIP ("unzip -z")
  LC_ALL=C sha256sum answer.txt exhibits/* | sha256sum
                                      the evidence hash printed at the foot of page 1

With OpenSSL 3, the signature:

  printf 'weerwoord-pack/2 manifest\\n' | cat - manifest.json > m
  openssl pkeyutl -verify -rawin -pubin -inkey public-key.pem -sigfile manifest.sig -in m

On macOS write "shasum -a 256" for "sha256sum". Anybody can seal a pack with a key of their own: compare the fingerprint of the key
(verify.html shows it, page 1 names it) with the one the seller gives you by another way. An original cut from a larger file is its row as it stood there; the header
line of that file is in manifest.json under "header".
`,
  nl: (organisation, order) => `Bewijsdossier van ${organisation}, bestelling ${order}

00-pack.pdf    wat er gebeurde, op één pagina; daarna het antwoord en elk bewijsstuk
answer.txt     het antwoord zoals het is goedgekeurd
exhibits/      de originelen, byte voor byte zoals wij ze kregen
manifest.json  elk bestand met grootte en SHA-256, waar het vandaan kwam en wanneer
manifest.sig   Ed25519-handtekening daarvan; public-key.pem is de sleutel
verify.html    open dit in een browser en sleep de ZIP erop: zegt wat is gewijzigd en met welke sleutel is verzegeld (zonder netwerk)
SHA256SUMS     dezelfde sommen in de vorm die "sha256sum" leest

Controleer dit dossier zonder ons en zonder netwerk, in een terminal, in deze map:

  sha256sum -c SHA256SUMS             elk bestand is ongewijzigd
  sha256sum manifest.json             de hash van het dossier; ook in het commentaar van de ZIP ("unzip -z")
  LC_ALL=C sha256sum answer.txt exhibits/* | sha256sum
                                      de bewijshash onderaan pagina 1

Met OpenSSL 3, de handtekening:

  printf 'weerwoord-pack/2 manifest\\n' | cat - manifest.json > m
  openssl pkeyutl -verify -rawin -pubin -inkey public-key.pem -sigfile manifest.sig -in m

Schrijf op macOS "shasum -a 256" in plaats van "sha256sum". Iedereen kan een dossier verzegelen met een eigen sleutel: vergelijk de vingerafdruk van de sleutel
(verify.html toont hem, pagina 1 noemt hem) met die van de verkoper, langs een andere weg. Een origineel uit een groter bestand is de rij zoals
die daar stond; de kopregel van dat bestand staat in manifest.json onder "header".
`,
  de: (organisation, order) => `Beweismappe von ${organisation}, Bestellung ${order}

00-pack.pdf    was geschah, auf einer Seite; danach die Antwort und jedes Beweisstück
answer.txt     die Antwort, wie sie freigegeben wurde
exhibits/      die Originale, Byte für Byte, wie wir sie erhielten
manifest.json  jede Datei mit Größe und SHA-256, woher sie kam und wann
manifest.sig   Ed25519-Unterschrift darüber; public-key.pem ist der Schlüssel
verify.html    im Browser öffnen und die ZIP-Datei darauf ziehen: sagt, was verändert wurde und wessen Schlüssel versiegelt hat (ohne Netz)
SHA256SUMS     dieselben Summen in der Form, die "sha256sum" liest

Diese Mappe ohne uns und ohne Netz prüfen, in einem Terminal, in diesem Ordner:

  sha256sum -c SHA256SUMS             jede Datei ist unverändert
  sha256sum manifest.json             der Hash der Mappe; auch im Kommentar der ZIP-Datei ("unzip -z")
  LC_ALL=C sha256sum answer.txt exhibits/* | sha256sum
                                      der Beweis-Hash am Fuß von Seite 1

Mit OpenSSL 3, die Unterschrift:

  printf 'weerwoord-pack/2 manifest\\n' | cat - manifest.json > m
  openssl pkeyutl -verify -rawin -pubin -inkey public-key.pem -sigfile manifest.sig -in m

Unter macOS "shasum -a 256" statt "sha256sum" schreiben. Jeder kann eine Mappe mit eigenem Schlüssel versiegeln: Den Fingerabdruck des Schlüssels
(verify.html zeigt ihn, Seite 1 nennt ihn) mit dem vergleichen, den der Verkäufer auf anderem Weg nennt. Ein Original aus einer größeren Datei ist die Zeile, wie
sie dort stand; die Kopfzeile dieser Datei steht in manifest.json unter "header".
`,
};

/** README.txt of a pack: plain text for whoever opens the ZIP without us. */
export const packReadme = (language: PaperLanguage, pack: { readonly organisation: string; readonly externalOrderId: string }): string =>
  TEXT[language](pack.organisation, pack.externalOrderId);
