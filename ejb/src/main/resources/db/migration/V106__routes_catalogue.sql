-- What goes with each application, and the closed lists of grounds on which a body turns it away. Evidence as in V042: of the rules of the commissions
-- only excerpts were seen, so what stands on them is to be confirmed; of the interpretation of civil procedure the articles' order was seen, not each word.

INSERT INTO route_paper (id, version, route, code, place, name_zh, name_en, category, must, source, evidence) VALUES
    (X'01936000000070b1b1c2d3e4f5060001', 1, 'ARBITRATION_REVIEW', 'APPLICATION', 1, '仲裁审查申请书（双方签名）', 'application for review, signed by both sides', 'CONFIRMATION', TRUE, '劳动人事争议仲裁办案规则第七十四条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060002', 1, 'ARBITRATION_REVIEW', 'AGREEMENT', 2, '调解协议书', 'the agreement', 'AGREEMENT', TRUE, '劳动人事争议仲裁办案规则第七十四条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060003', 1, 'ARBITRATION_REVIEW', 'IDENTITY', 3, '双方身份证明、资格证明', 'proof of who both sides are', 'IDENTITY', TRUE, '劳动人事争议仲裁办案规则第七十四条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060004', 1, 'ARBITRATION_REVIEW', 'ADDRESS', 4, '送达地址确认书', 'confirmation of the addresses for service', 'CONFIRMATION', TRUE, '劳动人事争议仲裁办案规则第七十四条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060005', 1, 'ARBITRATION_REVIEW', 'MEDIATED', 5, '与调解协议有关的证明材料', 'what proves the mediation and what it is about', 'EVIDENCE', FALSE, '劳动人事争议仲裁办案规则第七十四条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060006', 1, 'JUDICIAL_CONFIRMATION', 'APPLICATION', 1, '司法确认申请书（双方签名）', 'request for confirmation, signed by both sides', 'CONFIRMATION', TRUE, '民事诉讼法第二百零五条', 'PRIMARY_TEXT'),
    (X'01936000000070b1b1c2d3e4f5060007', 1, 'JUDICIAL_CONFIRMATION', 'AGREEMENT', 2, '调解协议书', 'the agreement', 'AGREEMENT', TRUE, '民诉法解释第三百五十四条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f5060008', 1, 'JUDICIAL_CONFIRMATION', 'MEDIATED', 3, '调解组织主持调解的证明', 'proof that the committee has mediated', 'CONFIRMATION', TRUE, '民诉法解释第三百五十四条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f5060009', 1, 'JUDICIAL_CONFIRMATION', 'IDENTITY', 4, '双方身份、住所、联系方式', 'who both sides are, where they live and how to reach them', 'IDENTITY', TRUE, '民诉法解释第三百五十四条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f506000a', 1, 'JUDICIAL_CONFIRMATION', 'ADDRESS', 5, '送达地址确认书', 'confirmation of the addresses for service', 'CONFIRMATION', TRUE, '民诉法解释第三百五十四条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f506000b', 1, 'JUDICIAL_CONFIRMATION', 'PROPERTY', 6, '与协议有关的财产权利证明', 'proof of rights to property, if the agreement touches any', 'EVIDENCE', FALSE, '民诉法解释第三百五十四条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f506000c', 1, 'AWARD_BY_CONSENT', 'APPLICATION', 1, '请求根据协议制作调解书的申请', 'request to turn the agreement into an award', 'CONFIRMATION', TRUE, '劳动争议调解仲裁法第四十二条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f506000d', 1, 'AWARD_BY_CONSENT', 'AGREEMENT', 2, '调解协议书', 'the agreement', 'AGREEMENT', TRUE, '劳动争议调解仲裁法第四十二条', 'PRIMARY_TEXT');

INSERT INTO route_ground (id, version, route, ground_of, code, place, words_zh, words_en, source, evidence) VALUES
    (X'01936000000070b1b1c2d3e4f506000e', 1, 'ARBITRATION_REVIEW', 'ACCEPTANCE', 'SCOPE', 1, '不属于仲裁委员会受理争议范围', 'not a matter for the commission', '劳动人事争议仲裁办案规则第七十五条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f506000f', 1, 'ARBITRATION_REVIEW', 'ACCEPTANCE', 'JURISDICTION', 2, '不属于本仲裁委员会管辖', 'not this commission’s district', '劳动人事争议仲裁办案规则第七十五条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060010', 1, 'ARBITRATION_REVIEW', 'ACCEPTANCE', 'LATE', 3, '超出规定的申请期限', 'applied for too late', '劳动人事争议仲裁办案规则第七十五条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060011', 1, 'ARBITRATION_REVIEW', 'ACCEPTANCE', 'EMPLOYMENT', 4, '确认劳动关系', 'about whether there is employment', '劳动人事争议仲裁办案规则第七十五条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060012', 1, 'ARBITRATION_REVIEW', 'ACCEPTANCE', 'CONFIRMED', 5, '调解协议已经人民法院司法确认', 'already confirmed by a court', '劳动人事争议仲裁办案规则第七十五条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060013', 1, 'ARBITRATION_REVIEW', 'DECISION', 'UNLAWFUL', 1, '违反法律、行政法规强制性规定', 'against mandatory law', '劳动人事争议仲裁办案规则第七十八条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060014', 1, 'ARBITRATION_REVIEW', 'DECISION', 'HARM', 2, '损害国家利益、社会公共利益或者公民、法人、其他组织合法权益', 'harms the state, the public or others', '劳动人事争议仲裁办案规则第七十八条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060015', 1, 'ARBITRATION_REVIEW', 'DECISION', 'FALSE', 3, '当事人提供证据材料有弄虚作假嫌疑', 'evidence may be false', '劳动人事争议仲裁办案规则第七十八条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060016', 1, 'ARBITRATION_REVIEW', 'DECISION', 'FORCED', 4, '违反自愿原则', 'not of free will', '劳动人事争议仲裁办案规则第七十八条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060017', 1, 'ARBITRATION_REVIEW', 'DECISION', 'UNCLEAR', 5, '内容不明确', 'its content is unclear', '劳动人事争议仲裁办案规则第七十八条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060018', 1, 'ARBITRATION_REVIEW', 'DECISION', 'OTHER', 6, '其他不能制作调解书的情形', 'another reason why no award can be made', '劳动人事争议仲裁办案规则第七十八条', 'TO_BE_CONFIRMED'),
    (X'01936000000070b1b1c2d3e4f5060019', 1, 'JUDICIAL_CONFIRMATION', 'ACCEPTANCE', 'SCOPE', 1, '不属于人民法院受理范围', 'not a matter for the courts', '民诉法解释第三百五十五条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f506001a', 1, 'JUDICIAL_CONFIRMATION', 'ACCEPTANCE', 'JURISDICTION', 2, '不属于收到申请的人民法院管辖', 'not this court’s district', '民诉法解释第三百五十五条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f506001b', 1, 'JUDICIAL_CONFIRMATION', 'ACCEPTANCE', 'STATUS', 3, '申请确认婚姻、亲子、收养等身份关系无效、有效或者解除', 'about marriage, descent or adoption', '民诉法解释第三百五十五条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f506001c', 1, 'JUDICIAL_CONFIRMATION', 'ACCEPTANCE', 'PROCEDURE', 4, '涉及适用其他特别程序、公示催告程序、破产程序审理', 'a matter for another special procedure', '民诉法解释第三百五十五条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f506001d', 1, 'JUDICIAL_CONFIRMATION', 'ACCEPTANCE', 'PROPERTY', 5, '内容涉及物权、知识产权确权', 'decides who owns property or intellectual property', '民诉法解释第三百五十五条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f506001e', 1, 'JUDICIAL_CONFIRMATION', 'DECISION', 'UNLAWFUL', 1, '违反法律强制性规定', 'against mandatory law', '民诉法解释第三百五十八条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f506001f', 1, 'JUDICIAL_CONFIRMATION', 'DECISION', 'HARM', 2, '损害国家利益、社会公共利益、他人合法权益', 'harms the state, the public or others', '民诉法解释第三百五十八条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f5060020', 1, 'JUDICIAL_CONFIRMATION', 'DECISION', 'MORALS', 3, '违背公序良俗', 'against public order and good morals', '民诉法解释第三百五十八条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f5060021', 1, 'JUDICIAL_CONFIRMATION', 'DECISION', 'FORCED', 4, '违反自愿原则', 'not of free will', '民诉法解释第三百五十八条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f5060022', 1, 'JUDICIAL_CONFIRMATION', 'DECISION', 'UNCLEAR', 5, '内容不明确', 'its content is unclear', '民诉法解释第三百五十八条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f5060023', 1, 'JUDICIAL_CONFIRMATION', 'DECISION', 'OTHER', 6, '其他不能进行司法确认的情形', 'another reason why it cannot be confirmed', '民诉法解释第三百五十八条', 'EXCERPT'),
    (X'01936000000070b1b1c2d3e4f5060024', 1, 'AWARD_BY_CONSENT', 'DECISION', 'RETRACTED', 1, '调解书送达前一方当事人反悔', 'a side went back on it before the award was served', '劳动争议调解仲裁法第四十二条', 'PRIMARY_TEXT'),
    (X'01936000000070b1b1c2d3e4f5060025', 1, 'AWARD_BY_CONSENT', 'DECISION', 'OTHER', 2, '仲裁庭不据此制作调解书', 'the tribunal does not make it an award', '劳动争议调解仲裁法第四十二条', 'TO_BE_CONFIRMED');
