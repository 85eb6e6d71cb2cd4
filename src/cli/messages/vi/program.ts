import type { PROGRAM as ENGLISH } from '../en/program.js';

/** The program as a whole, and what all commands share. */
export const PROGRAM: typeof ENGLISH = {
  description: 'Khôi phục bản quét và văn bản tiếng Việt nhận dạng sai thành văn bản sạch.',
  versionOption: 'cho biết phiên bản',
  helpOption: 'hiện phần trợ giúp này',
  helpCommand: 'hiện phần trợ giúp của một lệnh',
  langOption: 'ngôn ngữ của thông báo',
  quietOption: 'không báo gì ngoài lỗi',
  debugOption: 'khi có lỗi, cho biết lỗi phát sinh ở đâu',
  afterError: 'Thêm --help để xem cách dùng.',
  titles: {
    'Usage:': 'Cách dùng:',
    'Arguments:': 'Đối số:',
    'Options:': 'Tuỳ chọn:',
    'Commands:': 'Các lệnh:',
  },
  usageOptions: '[tuỳ chọn]',
  usageCommand: '[lệnh]',
  choices: (values) => `các giá trị: ${values}`,
  defaultValue: (value) => `mặc định: ${value}`,
  examples: `
Ví dụ:
  khoiphuc repair quet.pdf -o sach.txt      nhận dạng, khôi phục một bản quét
  khoiphuc repair kho-quet/ -o ket-qua/     cả thư mục; gõ lại để làm tiếp
  khoiphuc repair quet.txt > sach.txt       khôi phục một tệp chữ
  khoiphuc repair --explain quet.txt        xem đã sửa những gì, vì sao
  khoiphuc repair --help                    mọi tuỳ chọn của một lệnh

Kết quả được ghi ra đầu ra chuẩn (stdout), thông báo ra đầu ra lỗi (stderr),
bằng ngôn ngữ nêu ở LC_ALL, LANG hoặc --lang.

Mã kết thúc:
  0    hoàn tất
  1    lỗi ngoài dự kiến
  2    dùng sai
  3    không đọc hoặc không ghi được một tệp
  4    tệp mô hình thiếu hoặc hỏng
  5    một số tệp trong thư mục không khôi phục được
  6    không có gì để làm
  130  bị ngắt`,
  completion: {
    summary: 'để shell tự gõ nốt tên lệnh và tuỳ chọn',
    description: 'In ra đoạn mã giúp shell tự gõ nốt tên lệnh và tuỳ chọn của khoiphuc.',
    shell: 'loại shell',
    help: `
Muốn shell nào mở sau này cũng có:
 bash       echo 'source <(khoiphuc completion bash)' >> ~/.bashrc
 zsh        echo 'source <(khoiphuc completion zsh)' >> ~/.zshrc
 fish       khoiphuc completion fish > ~/.config/fish/completions/khoiphuc.fish
 PowerShell khoiphuc completion powershell >> $PROFILE`,
  },
  standardInput: 'đầu vào chuẩn',
  keyboard: 'đang đọc từ bàn phím; gõ xong bấm Ctrl-D (Windows: Ctrl-Z, Enter)',
  diskFull: 'Đĩa đã hết chỗ. Không có tệp ghi dở nào bị bỏ lại.',
  unexpected: (message) =>
    `Có lỗi ngoài dự kiến: ${message}\nXin báo lại, kèm những gì hiện ra khi thêm \`--debug\`.`,
};
