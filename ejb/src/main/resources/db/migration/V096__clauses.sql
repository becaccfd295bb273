-- The clause library: what is agreed again and again, as terms with blanks 【】 that the mediator fills in.
CREATE TABLE clause (
    id           BINARY(16)    NOT NULL PRIMARY KEY,
    version      BIGINT        NOT NULL,
    code         VARCHAR(40)   NOT NULL,
    dispute_type VARCHAR(40)   NOT NULL,
    title_zh     VARCHAR(100)  NOT NULL,
    title_en     VARCHAR(100)  NOT NULL,
    kind         VARCHAR(12)   NOT NULL,
    owed_by      VARCHAR(12)   NOT NULL,
    text_zh      VARCHAR(1000) NOT NULL,
    method       VARCHAR(400)  NULL,
    due_days     INT           NULL,
    due_unit     VARCHAR(12)   NULL,
    proof        VARCHAR(200)  NULL,
    source       VARCHAR(200)  NULL,
    in_force     BOOLEAN       NOT NULL,
    CONSTRAINT clause_code UNIQUE (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO clause (id, version, code, dispute_type, title_zh, title_en, kind, owed_by, text_zh, method, due_days, due_unit, proof, source, in_force) VALUES
    (X'01936000000070a1b1c2d3e4f5062001', 1, 'WAGES', 'LABOUR', '支付拖欠的工资', 'Pay wages owed', 'MONEY', 'RESPONDENT', '支付【】年【】月至【】年【】月拖欠的工资', '银行转账', 7, 'NATURAL_DAY', NULL, NULL, TRUE),
    (X'01936000000070a1b1c2d3e4f5062002', 1, 'SEVERANCE', 'LABOUR', '支付经济补偿', 'Pay economic compensation', 'MONEY', 'RESPONDENT', '支付解除劳动合同的经济补偿', '银行转账', 15, 'NATURAL_DAY', NULL, NULL, TRUE),
    (X'01936000000070a1b1c2d3e4f5062003', 1, 'LEAVING_PAPER', 'LABOUR', '出具离职证明并办理转移手续', 'Leaving certificate and transfer', 'DOCUMENT', 'RESPONDENT', '出具解除劳动合同的证明，并办理档案和社会保险关系转移手续', NULL, 15, 'NATURAL_DAY', '接收人签收的证明和转移手续回执', '劳动合同法第五十条', TRUE),
    (X'01936000000070a1b1c2d3e4f5062004', 1, 'INSURANCE_ARREARS', 'LABOUR', '补缴社会保险费', 'Pay insurance in arrears', 'INSURANCE', 'RESPONDENT', '补缴【】年【】月至【】年【】月的社会保险费', NULL, 30, 'NATURAL_DAY', '社会保险经办机构出具的缴费凭证', NULL, TRUE),
    (X'01936000000070a1b1c2d3e4f5062005', 1, 'INJURY_BENEFITS', 'LABOUR', '一次性支付工伤待遇', 'Pay injury benefits at once', 'MONEY', 'RESPONDENT', '一次性支付【】等工伤待遇', '银行转账', 30, 'NATURAL_DAY', NULL, NULL, TRUE),
    (X'01936000000070a1b1c2d3e4f5062006', 1, 'DEATH_BENEFITS', 'LABOUR', '一次性支付死亡赔偿', 'Pay for a death at once', 'MONEY', 'RESPONDENT', '一次性支付【】死亡的各项赔偿和补助', '银行转账', 30, 'NATURAL_DAY', NULL, NULL, TRUE),
    (X'01936000000070a1b1c2d3e4f5062007', 1, 'PAPERS_FOR_RECOGNITION', 'LABOUR', '提供工伤认定的材料', 'Papers for the recognition', 'DOCUMENT', 'RESPONDENT', '提供申请工伤认定所需的劳动关系证明、事故经过等材料', NULL, 5, 'WORKING_DAY', '接收人签收的材料清单', NULL, TRUE),
    (X'01936000000070a1b1c2d3e4f5062008', 1, 'REPAIR', 'NEIGHBOUR', '修复房屋或设施', 'Repair', 'ACT', 'RESPONDENT', '修复【】处的【】，恢复原状', NULL, 15, 'NATURAL_DAY', '双方验收签字的记录', NULL, TRUE),
    (X'01936000000070a1b1c2d3e4f5062009', 1, 'KEEP_CLEAR', 'NEIGHBOUR', '不再妨碍相邻方', 'Keep clear', 'FORBEARANCE', 'RESPONDENT', '不再在【】堆放物品、妨碍通行和采光', NULL, 0, 'NATURAL_DAY', NULL, NULL, TRUE),
    (X'01936000000070a1b1c2d3e4f5062010', 1, 'RELOCATION', 'DEMOLITION', '支付搬迁补偿', 'Pay for the move', 'MONEY', 'RESPONDENT', '支付位于【】的房屋的搬迁补偿', '银行转账', 30, 'NATURAL_DAY', NULL, NULL, TRUE),
    (X'01936000000070a1b1c2d3e4f5062011', 1, 'LAND_PENSION', 'DEMOLITION', '办理被征地农民养老保险', 'Pension for who loses land', 'INSURANCE', 'RESPONDENT', '为【】办理被征地农民基本养老保险的参保手续', NULL, 60, 'NATURAL_DAY', '参保缴费凭证', NULL, TRUE),
    (X'01936000000070a1b1c2d3e4f5062012', 1, 'DAMAGES', '*', '一次性赔偿损失', 'Pay damages at once', 'MONEY', 'RESPONDENT', '一次性赔偿【】等各项损失', '银行转账', 15, 'NATURAL_DAY', NULL, NULL, TRUE),
    (X'01936000000070a1b1c2d3e4f5062013', 1, 'APOLOGY', '*', '赔礼道歉', 'Apologise', 'APOLOGY', 'RESPONDENT', '就【】当面赔礼道歉', NULL, 3, 'NATURAL_DAY', '调解员在场的记录', NULL, TRUE),
    (X'01936000000070a1b1c2d3e4f5062014', 1, 'RETURN_THING', '*', '返还财物', 'Give back a thing', 'RETURN', 'RESPONDENT', '返还【】', NULL, 7, 'NATURAL_DAY', '接收人签收的清单', NULL, TRUE);
