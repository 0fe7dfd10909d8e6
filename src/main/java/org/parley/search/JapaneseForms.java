package org.parley.search;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/**
 * Ways in which one Japanese word is written: old forms of characters, foreign sounds in katakana. Each is read as the form
 * that is common today.
 */
final class JapaneseForms {

    /** Pairs of an old form and the form of today. */
    private static final String OLD_AND_NEW = """
            亞亜惡悪壓圧圍囲爲為醫医壹壱隱隠榮栄營営衞衛驛駅圓円鹽塩緣縁艷艶應応歐欧毆殴櫻桜奧奥橫横溫温穩穏假仮價価畫画會会壞壊懷懐繪絵擴拡覺覚學学嶽岳
            樂楽渴渇罐缶卷巻陷陥勸勧寬寛關関歡歓觀観氣気歸帰龜亀僞偽戲戯犧犠舊旧據拠擧挙虛虚峽峡挾挟狹狭鄕郷曉暁區区驅駆勳勲薰薫徑径惠恵揭掲溪渓經経繼継莖茎螢
            蛍輕軽鷄鶏藝芸擊撃缺欠儉倹劍剣圈圏檢検權権獻献縣県險険顯顕驗験嚴厳效効廣広恆恒鑛鉱號号國国黑黒濟済碎砕齋斎劑剤雜雑參参慘惨棧桟蠶蚕贊賛殘残絲糸齒歯
            兒児辭辞濕湿實実寫写釋釈壽寿收収從従澁渋獸獣縱縦肅粛處処敍叙將将稱称證証乘乗剩剰壤壌孃嬢條条淨浄疊畳穰穣讓譲釀醸觸触囑嘱愼慎晉晋眞真寢寝盡尽圖図粹粋
            醉酔隨随髓髄數数樞枢瀨瀬聲声靜静齊斉攝摂竊窃專専戰戦淺浅潛潜纖繊錢銭禪禅雙双壯壮搜捜插挿爭争總総聰聡裝装騷騒增増臟臓藏蔵屬属續続墮堕體体對対帶帯滯滞
            臺台瀧滝擇択澤沢單単擔担膽胆團団彈弾斷断癡痴晝昼蟲虫鑄鋳廳庁聽聴敕勅鎭鎮遞逓鐵鉄轉転點点傳伝黨党盜盗燈灯當当鬭闘德徳獨独讀読屆届繩縄貳弐腦脳惱悩霸覇
            拜拝廢廃賣売麥麦發発髮髪拔抜蠻蛮祕秘濱浜甁瓶佛仏拂払竝並變変邊辺邉辺辨弁瓣弁辯弁舖舗寶宝豐豊襃褒萬万滿満默黙彌弥藥薬譯訳豫予餘余與与譽誉搖揺樣様謠
            謡來来賴頼亂乱覽覧龍竜兩両獵猟綠緑壘塁勵励禮礼靈霊齡齢曆暦歷歴戀恋爐炉勞労樓楼郞郎祿禄錄録灣湾﨑崎髙高
            """;

    private static final Map<String, String> SOUNDS = sounds();
    private static final NormalizeCharMap MAP = map();

    private JapaneseForms() {}

    /** Reads text as if it were written in the forms of today. */
    static Reader even(Reader text) {
        return new MappingCharFilter(MAP, text);
    }

    private static Map<String, String> sounds() {
        Map<String, String> sounds = new LinkedHashMap<>();
        sounds.put("ヴァ", "バ");
        sounds.put("ヴィ", "ビ");
        sounds.put("ヴェ", "ベ");
        sounds.put("ヴォ", "ボ");
        sounds.put("ヴ", "ブ");
        sounds.put("ヷ", "バ");
        sounds.put("ウィ", "ウイ");
        sounds.put("ウェ", "ウエ");
        sounds.put("ウォ", "ウオ");
        return sounds;
    }

    private static NormalizeCharMap map() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        SOUNDS.forEach(map::add);
        int[] forms = OLD_AND_NEW.codePoints().filter(point -> point > ' ').toArray();
        Map<String, String> characters = new LinkedHashMap<>();
        for (int at = 0; at + 1 < forms.length; at += 2) {
            characters.put(Character.toString(forms[at]), Character.toString(forms[at + 1]));
        }
        characters.forEach(map::add);
        return map.build();
    }
}
