/** What the statistics took for an abbreviation and a reader did not: words of other languages, brands, glued text. */
export const NOT_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `JINCHENG IMMEDIATELY PROPOSALS RETROACTIVELY PERFORM ISSUED PREGNAVIE COMPLETE SUNHOUSE BLACKPINK HURRYKNG
  HIEUTHUHAI REUTERS MERGEFIELD X-NONE EN-US DIEN TUOI HANOI LYZEEN SLOTFOM CYL DELAY RONG SHAT GPLAND PSA
  VNelD VneID VNEID VSSID MAGURA Nam-Hoa Nam/UPOV HEINEKEN XINXING YONHAP KYODO SOOBIN YuYu MLee HYBE ADOR
  QDMTT INSTAGRAM LIVERPOOL SPUTNIK GETTY IMAGES PewDiePie PewPew GuoLin T-Ara M-TP KiKu DeLay`.split(/\s+/),
);

/** Frequent words of other languages that no Vietnamese paper uses by itself, and damaged text; lower case. */
export const NOT_FOREIGN_WORDS: ReadonlySet<string> = new Set(
  `with from that this have were has been not are was will your they what when who why how many more most only into
  over just both said like good best made make get got set put our two one first then than there which their also
  after before about against without per esto paria intela cloudest foellie alluvia bcons kera phuquoc privia enclave
  hometel prosper brocheux hautefeuille montefiore currey conein senique mizuki deviaxia investco harv ibid oiler
  ehome iconic masteri westgate kbank barrette cashback airdrop opal staple decitex moro wan tab core both note null
  true false self undefined onclick span class div href html body void var const int string return import`.split(
    /\s+/,
  ),
);
