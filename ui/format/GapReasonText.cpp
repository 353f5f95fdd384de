// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/GapReasonText.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace semblance::ui {

namespace {

struct GapText
{
    Q_DECLARE_TR_FUNCTIONS(GapReasonText)
};

/// %1 and %2: whole numbers.
constexpr std::array kReasons{
    QT_TRANSLATE_NOOP("GapReasonText", "a box that reaches beyond what holds it"),
    QT_TRANSLATE_NOOP("GapReasonText", "the file does not say where it is"),
    QT_TRANSLATE_NOOP("GapReasonText", "lies within another item"),
    QT_TRANSLATE_NOOP("GapReasonText", "lies outside of the file"),
    QT_TRANSLATE_NOOP("GapReasonText", "lies outside of the box for items"),
    QT_TRANSLATE_NOOP("GapReasonText", "more than %1 entries"),
    QT_TRANSLATE_NOOP("GapReasonText", "more than %1 bytes when unpacked"),
    QT_TRANSLATE_NOOP("GapReasonText", "more than %1 directories"),
    QT_TRANSLATE_NOOP("GapReasonText", "more than %1 elements in each other"),
    QT_TRANSLATE_NOOP("GapReasonText", "more than %1 elements"),
    QT_TRANSLATE_NOOP("GapReasonText", "more than %1"),
    QT_TRANSLATE_NOOP("GapReasonText", "%1 bytes, of which at most %2 are read"),
    QT_TRANSLATE_NOOP("GapReasonText", "%1 bytes are announced"),
    QT_TRANSLATE_NOOP("GapReasonText", "too many packets"),
    QT_TRANSLATE_NOOP("GapReasonText", "cannot be decoded"),
    QT_TRANSLATE_NOOP("GapReasonText", "cannot be unpacked to its end"),
    QT_TRANSLATE_NOOP("GapReasonText", "no marker at byte %1"),
    QT_TRANSLATE_NOOP("GapReasonText", "a segment that reaches beyond the file at byte %1"),
    QT_TRANSLATE_NOOP("GapReasonText", "a piece without a head"),
    QT_TRANSLATE_NOOP("GapReasonText", "a piece that lies outside of its packet"),
    QT_TRANSLATE_NOOP("GapReasonText", "is no image of a known kind"),
    QT_TRANSLATE_NOOP("GapReasonText", "no image resource at byte %1"),
    QT_TRANSLATE_NOOP("GapReasonText", "an image resource that reaches beyond its segment"),
    QT_TRANSLATE_NOOP("GapReasonText", "too short for a directory"),
    QT_TRANSLATE_NOOP("GapReasonText", "EXIF, XMP and IPTC of this kind of TIFF are not read"),
    QT_TRANSLATE_NOOP("GapReasonText", "a directory that is reached twice, at byte %1"),
    QT_TRANSLATE_NOOP("GapReasonText", "a directory that reaches beyond its end, at byte %1"),
    QT_TRANSLATE_NOOP("GapReasonText", "is not in UTF-8"),
    QT_TRANSLATE_NOOP("GapReasonText", "declares entities, which XMP forbids")};

constexpr std::array kParts{QT_TRANSLATE_NOOP("GapReasonText", "parts of the file"),
                            QT_TRANSLATE_NOOP("GapReasonText", "file"),
                            QT_TRANSLATE_NOOP("GapReasonText", "extended XMP")};

/// Of a sentence that takes numbers.
QRegularExpression patternOf(const char* sentence)
{
    QString pattern = QRegularExpression::escape(QLatin1String(sentence));
    for (const char* place : {"\\%1", "\\%2"})
        pattern.replace(QLatin1String(place), QStringLiteral("([0-9]+)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

} // namespace

QString gapReasonText(const QString& reason)
{
    for (const char* sentence : kReasons) {
        const QRegularExpressionMatch found = patternOf(sentence).match(reason);
        if (!found.hasMatch())
            continue;
        QString text = GapText::tr(sentence);
        for (int i = 1; i <= found.lastCapturedIndex(); ++i)
            text = text.arg(found.captured(i));
        return text;
    }
    return reason;
}

QString gapPartText(const QString& part)
{
    for (const char* known : kParts) {
        if (part == QLatin1String(known))
            return GapText::tr(known);
    }
    return part;
}

} // namespace semblance::ui
