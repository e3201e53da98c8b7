// Why a file is not taken; merged at `kernel.files`.
export const filesMessages = {
  empty: 'ファイルの中身が空です。もう一度選んでください。',
  tooLarge: 'ファイルが大きすぎます。{{limit}} MB までにしてください。',
  damaged:
    'ファイルが壊れているか、途中で切れています。元のファイルを開けるか確かめて、もう一度選んでください。',
  svg: 'SVG は受け付けていません(中に命令を書けるため)。PNG にして選んでください。使えるもの:{{allowed}}',
  otherType: '「{{type}}」のファイルは受け付けていません。使えるもの:{{allowed}}',
  unknownType: 'ファイルの種類が分かりません。使えるもの:{{allowed}}',
  tooManyPixels:
    '画像が大きすぎます({{width}}×{{height}}画素)。一辺{{longest}}画素まで、全体で6,000万画素までに縮めてください。',
  noSuchFile: 'ファイルが見つかりません。',
  lost: 'ファイル {{hash}} が保存場所にありません。バックアップから戻してください。',
}
