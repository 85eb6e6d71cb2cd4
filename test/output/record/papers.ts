/** Papers made up for the tests, in the forms that offices use. */
export const DIRECTIVE = `BAN CHẤP HÀNH TRUNG ƯƠNG                ĐẢNG CỘNG SẢN VIỆT NAM
            *                                 Hà Nội, ngày 05 tháng 3 năm 2024
     Số 31-CT/TW

CHỈ THỊ
CỦA BAN BÍ THƯ
về tiếp tục tăng cường sự lãnh đạo của Đảng đối với
công tác an toàn, vệ sinh lao động trong tình hình mới
-----

Sau 10 năm thực hiện Chỉ thị số 29-CT/TW, ngày 18/9/2013 của Ban Bí thư Trung ương Đảng khóa XI, Ban Bí thư yêu cầu các
cấp ủy thực hiện tốt các nhiệm vụ sau:
1. Nâng cao nhận thức.

Nơi nhận:                                   T/M BAN BÍ THƯ
- Các tỉnh ủy, thành ủy,
- Các ban đảng, đảng đoàn,
- Lưu Văn phòng Trung ương Đảng.


                                            Trương Thị Mai
`;

export const LETTER = `TỔNG CỤC THUẾ
CỤC THUẾ TỈNH BÌNH DƯƠNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 1234/CTBDU-TTHT Bình Dương, ngày 3 tháng 4 năm 2023
V/v: hóa đơn điện tử

Kính gửi: Công ty TNHH Một thành viên Hoàng Gia
Địa chỉ: số 12 đường Lê Lợi, phường Phú Cường
Mã số thuế: 3700123456

Cục Thuế có ý kiến như sau:
Căn cứ Nghị định số 123/2020/NĐ-CP ngày 19 tháng 10 năm 2020 của Chính phủ quy định về hóa đơn, chứng từ;
Cục Thuế thông báo để Công ty biết./.
Nơi nhận: KT. CỤC TRƯỞNG
- Như trên; PHÓ CỤC TRƯỞNG
- Phòng TTKT 1;
- Lưu: VT, TTHT. Nguyễn Mạnh Đông
`;

export const CIRCULAR = `BỘ NỘI VỤ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 02/2021/TT-BNV
Hà Nội, ngày     tháng 6 năm 2021

THÔNG TƯ
QUY ĐỊNH MÃ SỐ, TIÊU CHUẨN CHUYÊN MÔN
CỦA CÁC NGẠCH CÔNG CHỨC VĂN THƯ

Căn cứ Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008;
Căn cứ Luật Lưu trữ số 33/2024/QH15, ngày 21/6/2024;
Căn cứ Thông tư số 02/2017/TT-VPCP ngày 31/10/2017 của Bộ trưởng, Chủ
nhiệm Văn phòng Chính phủ hướng dẫn về kiểm soát thủ tục hành chính;
Căn cứ các Nghị định số 48/2013/NĐ-CP ngày 14/5/2013 và 92/2017/NĐ-CP;
Bộ trưởng Bộ Nội vụ ban hành Thông tư quy định mã số ngạch.
Điều 1. Thông tư này, số 02/2021/TT-BNV, quy định mã số.

Nơi nhận:
- Thủ tướng Chính phủ;
- UBND các tỉnh, thành phố trực thuộc
trung ương;
- Lưu: VT, CCVC (10b).
BỘ TRƯỞNG
(Đã ký)
Đại tá, TS. Phạm Thị Thanh Trà
`;

export const PROSE = `Chương 1

Buổi sáng hôm ấy, bà Nguyễn Thị Hoa ra chợ sớm. Trời còn tối, ngày 12 tháng 3 năm 1968, sương phủ kín con đường.
Bà nhớ lại những ngày kháng chiến, khi Chủ tịch xã còn là anh bộ đội trẻ. Số 12 trên cánh cửa đã phai màu.
Quy định này ai cũng biết, kế hoạch này ai cũng theo.
Ban Quản lý chợ thông báo như sau: chợ họp sớm.
`;
