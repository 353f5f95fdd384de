// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/PlainText.h"

#include <algorithm>
#include <array>

namespace semblance::ui {

namespace {

/// Letters and marks by category that nevertheless leave nothing on the screen: the joiner of
/// graphemes, Hangul fillers, Khmer inherent vowels, variation selectors of Mongolian.
constexpr std::array<char32_t, 11> kUnseen{0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B,
                                           0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0};

constexpr std::array kSteering{QChar::Other_Control, QChar::Other_Format, QChar::Other_Surrogate,
                               QChar::Separator_Line, QChar::Separator_Paragraph};

bool isSteering(char32_t code)
{
    return std::ranges::find(kSteering, QChar::category(code)) != kSteering.end() ||
           std::ranges::find(kUnseen, code) != kUnseen.end();
}

QString escaped(char32_t code)
{
    switch (code) {
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    }
    constexpr int kHexadecimal = 16;
    constexpr char32_t kByte = 0x100;
    constexpr char32_t kFirstPlane = 0x10000;
    const auto digits = [code](int count) {
        return QString::number(code, kHexadecimal).rightJustified(count, QLatin1Char('0'));
    };
    if (code < kByte)
        return QStringLiteral("\\x") + digits(2);
    return code < kFirstPlane ? QStringLiteral("\\u") + digits(4)
                              : QStringLiteral("\\U") + digits(8);
}

} // namespace

QString plainText(const QString& text, bool keepsLines)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t code =
            isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const bool isLayout = keepsLines && (code == '\n' || code == '\t');
        if (isSteering(code) && !isLayout)
            safe += escaped(code);
        else
            safe += text.sliced(i, isPair ? 2 : 1);
        if (isPair)
            ++i;
    }
    return safe;
}

QString plainText(const std::string& text, bool keepsLines)
{
    return plainText(QString::fromStdString(text), keepsLines);
}

} // namespace semblance::ui
