import { describe, expect, it } from 'vitest';
import { extract } from '../index.ts';

const owners = (text: string) =>
  extract(text, { asOf: '2022-03-22' }).requirements.map((requirement) =>
    requirement.owners.map(({ name, role, certainty }) => `${name}:${role}${certainty === 'stated' ? '' : '~'}`),
  );
const NOTICE = '关于做好河道清理的通知\n现将有关事项通知如下：\n';

describe('owners of a requirement', () => {
  it.each<[string, string, string[][]]>([
    [
      'a line below its point',
      `${NOTICE}一、清理河道垃圾，确保水面整洁。\n责任单位：县水利局、各乡镇`,
      [['县水利局:lead~', '各乡镇:each~']],
    ],
    [
      'a line that closes points inside a paragraph',
      `${NOTICE}一、水质问题\n整改措施：1.新建污水管网18公里。2.关停养殖场9家。\n责任单位：县住建局\n二、扬尘问题\n整改措施：1.加密洒水频次。`,
      [['县住建局:lead~'], ['县住建局:lead~'], []],
    ],
    [
      'leading and supporting units',
      `${NOTICE}一、修补破损路面。\n牵头单位：县住建局\n配合单位：县财政局`,
      [['县住建局:lead~', '县财政局:support~']],
    ],
    [
      'a bracket behind the full stop',
      `${NOTICE}1.建成标准厂房8万平方米。（县工信局牵头，县财政局配合，9月底前完成）`,
      [['县工信局:lead~', '县财政局:support~']],
    ],
    [
      'units that share the deed behind 等',
      `${NOTICE}1.建成标准厂房8万平方米。（县工信局牵头，县财政局、县自然资源局等按职责分工负责）`,
      [['县工信局:lead~', '县财政局:each~', '县自然资源局:each~']],
    ],
    [
      'a sentence that names them',
      `${NOTICE}1.关于饮水问题，责任单位为县水利局、柳河乡，配合单位为县财政局，6月底前解决。`,
      [['县水利局:each', '柳河乡:each', '县财政局:support']],
    ],
    [
      'who supervises beside who mends',
      `${NOTICE}1.更换报警装置。\n整改责任单位：云溪化工有限公司\n监管责任单位：县应急管理局、白塔镇\n督办领导：赵海峰`,
      [['云溪化工有限公司:lead~', '县应急管理局:each~', '白塔镇:each~']],
    ],
    [
      'a line that closes a list of points',
      `${NOTICE}一、抓好市场改造\n（一）改造青石市场；\n（二）改造白塔市场。\n责任单位：县商务局\n二、抓好厕所改造\n（一）新建公厕6座。\n责任单位：县住建局\n（二）改造户厕300座。\n责任单位：县农业农村局`,
      [['县商务局:lead~'], ['县商务局:lead~'], ['县住建局:lead~'], ['县农业农村局:lead~']],
    ],
    [
      'lines below several fields of one task',
      `任务名称：青石河治理工程\n建设内容：治理河道12公里。\n年度目标：完成投资8000万元。\n牵头单位：县水利局\n完成时限：12月底\n任务名称：县医院门诊楼\n建设内容：新建门诊楼1.2万平方米。\n牵头单位：县卫健委`,
      [['县水利局:lead~'], ['县水利局:lead~'], ['县卫健委:lead~']],
    ],
    [
      'names that wait for their deed',
      `${NOTICE}1.建成标准厂房8万平方米。（县工信局牵头，县财政局、县商务局等部门，县城投公司、各乡镇配合）`,
      [['县工信局:lead~', '县财政局:support~', '县商务局等部门:support~', '县城投公司:support~', '各乡镇:support~']],
    ],
    [
      'lines for the leading and the other units',
      `${NOTICE}1.建成标准厂房8万平方米。\n牵头单位：县工信局\n责任单位：县财政局、县工信局，各街道`,
      [['县工信局:lead~', '县财政局:each~', '各街道:each~']],
    ],
    [
      'a bracket of names alone',
      `${NOTICE}1.建成标准厂房8万平方米。（县工信局，各县（市、区））`,
      [['县工信局:each~', '各县（市、区）:each~']],
    ],
    [
      'a square bracket',
      `${NOTICE}1.建成标准厂房8万平方米。[县工信局牵头，县财政局配合]`,
      [['县工信局:lead~', '县财政局:support~']],
    ],
    [
      'a tortoise-shell bracket',
      `${NOTICE}1.建成标准厂房8万平方米。〔县工信局、县财政局负责〕`,
      [['县工信局:lead~', '县财政局:lead~']],
    ],
    [
      'a bracket without a full stop before it, wrapped',
      `${NOTICE}1.建成标准厂房8万平方米（牵头单位：县工信局；配合单位：县财政局、县\n自然资源局）`,
      [['县工信局:lead~', '县财政局:support~', '县自然资源局:support~']],
    ],
    [
      'names parted by white space, and the tail of the list',
      `${NOTICE}1.建成标准厂房8万平方米。\n责任单位：县工信局 各乡镇等按职责分工负责`,
      [['县工信局:lead~', '各乡镇:each~']],
    ],
    [
      'persons and posts that answer for it beside the units',
      `${NOTICE}1.建成标准厂房8万平方米。（牵头领导：副县长何明；牵头部门：县工信局；责任部门：县财政局；责任人：周立新）`,
      [['县工信局:lead~', '县财政局:each~']],
    ],
    [
      'sections of an office',
      `${NOTICE}1.逐户核查低保对象。（责任科室：社会救助科、基层政权科）`,
      [['社会救助科:lead~', '基层政权科:each~']],
    ],
    [
      'lines below a task without a number',
      `关于河道整改的通报\n存在问题：青石河边有垃圾。\n整改措施：清理垃圾，安装护栏300米。\n责任部门：县水利局\n协办单位：青石镇\n责任人：周立新\n存在问题：白塔河断流。\n整改措施：清淤2公里。\n责任部门：白塔镇`,
      [['县水利局:lead~', '青石镇:support~'], ['白塔镇:lead~']],
    ],
    ['a bracket before it', `${NOTICE}1.建成标准厂房8万平方米（县工信局牵头）。`, [['县工信局:lead']]],
    ['a time behind the name', '会议议定：县财政局3月底前拨付资金。', [['县财政局:lead']]],
    ['a department with a longer name', '会议要求，县委宣传部要组建宣讲团。', [['县委宣传部:lead']]],
    ['a group that does not lead', '会议要求，全县各级党组织要认真学习。', [['全县各级党组织:each']]],
  ])('%s', (_, text, expected) => {
    expect(owners(text)).toEqual(expected);
  });

  it('does not take the name of a field for a unit, nor what the next paragraph begins with', () => {
    expect(owners(`${NOTICE}（一）农业农村\n1.完成粮食播种45万亩。`)).toEqual([[]]);
    expect(owners(`${NOTICE}1.各校要开展自查。\n云溪县教育局\n2022年3月1日`)).toEqual([['各校:each']]);
  });

  it.each<[string, string[][]]>([
    ['全县上下要真抓实干', [['县水利局:lead'], []]],
    ['广大群众要自觉移风易俗', [['县水利局:lead'], []]],
    ['我县要建成12个示范村', [['县水利局:lead'], []]],
    ['要备足物资', [['县水利局:lead'], ['县水利局:lead~']]],
    ['全县各乡镇要备足物资', [['县水利局:lead'], ['全县各乡镇:each']]],
    ['县国有林场要加强管护', [['县水利局:lead'], ['县国有林场:lead']]],
    ['依据县委部署和各部门职责要加强巡查', [['县水利局:lead'], ['县水利局:lead~']]],
  ])('a subject that is no unit inherits nobody: %s', (sentence, expected) => {
    expect(owners(`会议要求，县水利局要清理河道。${sentence}。`)).toEqual(expected);
  });
});
