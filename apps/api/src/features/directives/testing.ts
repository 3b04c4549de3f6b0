import type { RequirementView, ReviewChange, SourceRef, SourceView } from '#contracts';
import type { Client } from '../../testing/api';

/** Two reports on one page, written for the tests. */
export const PAGE = `全县防汛备汛工作会议召开

3月22日上午，我县召开全县防汛备汛工作会议。副县长王某出席会议并讲话。

会议通报了去冬今春水利工程修复情况。

王某要求，一要抓紧整改隐患。青石镇、白塔镇要于4月20日前完成辖区险工险段排查，逐处登记造册；县水利局要牵头编制水库调度方案，县发改委配合，5月10日前报县政府。二要备足抢险物资。各乡镇要组建不少于20人的抢险队伍，每周五报送备勤情况。三要提高政治站位，切实增强责任感和紧迫感。

城区道路改造现场会举行

3月23日，县住建局组织召开城区道路改造现场会。会议强调，县住建局要在6月底前完成青云路管网改造1200米。有关单位要积极配合，做好交通疏导。
`;

/** Steps of a review over HTTP, as one person takes them. */
export const reviewOf = (client: Client, id: string) => {
  const view = async () => (await client.get<SourceView>(`/directives/sources/${id}`)).body;
  const find = async (words: string): Promise<RequirementView> => {
    const { requirements } = await view();
    const found = requirements.find(({ quote }) => quote.includes(words));
    if (!found) throw new Error(`No requirement has ${words}: ${requirements.map(({ quote }) => quote).join(' | ')}`);
    return found;
  };
  /** A deed on the requirement with these words. */
  const act = async (method: string, words: string, path: string, body?: unknown) => {
    const { id: requirement, version } = await find(words);
    return client.send<ReviewChange>(method, `/directives/requirements/${requirement}${path}`, body, { version });
  };
  return { view, find, act };
};

/** Takes a text in. @returns the id of its source */
export async function taken(client: Client, text = PAGE): Promise<string> {
  const { status, body } = await client.post<SourceRef>('/directives/sources', { text });
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.id;
}
