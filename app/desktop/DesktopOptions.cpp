// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopOptions.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace semblance::app {

namespace {

const QString kLab = QStringLiteral("lab");
const QString kPalette = QStringLiteral("palette");
const QString kLanguage = QStringLiteral("language");
const QString kPicture = QStringLiteral("picture");
const QString kCheckDisplay = QStringLiteral("check-display");
const QString kProbe = QStringLiteral("probe");
const QString kGallery = QStringLiteral("gallery");
const QString kFace = QStringLiteral("face");
const QString kSize = QStringLiteral("size");
const QString kCandidate = QStringLiteral("candidate");

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Semblance, a workstation for forensic facial examination"));
    parser.addOptions({
        {kLab, QStringLiteral("Open the lab in <folder>."), QStringLiteral("folder")},
        {kPalette,
         QStringLiteral(
             "light, dark or contrast; otherwise what was chosen before, or the desktop's."),
         QStringLiteral("name")},
        {kLanguage, QStringLiteral("en or de; otherwise the system's."), QStringLiteral("code")},
        {kPicture, QStringLiteral("Write a picture of the window to <file> and end."),
         QStringLiteral("file")},
        {kProbe,
         QStringLiteral("With --lab and --gallery: take this image in and search for its face."),
         QStringLiteral("image")},
        {kGallery, QStringLiteral("With --probe: the gallery to search in."),
         QStringLiteral("name")},
        {kFace,
         QStringLiteral(
             "With --probe: which face, 1 for Q-1; needed when the image shows several."),
         QStringLiteral("number")},
        {kCandidate,
         QStringLiteral("With --probe: show the comparison with this candidate, 1 for the first."),
         QStringLiteral("number")},
        {kSize, QStringLiteral("With --picture: the window's size, e.g. 1440x900."),
         QStringLiteral("WxH")},
        {kCheckDisplay,
         QStringLiteral(
             "End at once: with 0 where a window can be opened, with 1 where none can.")},
    });
}

std::optional<int> positiveNumber(const QString& text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

std::optional<QSize> sizeOf(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
    const auto found = pattern.match(text);
    return found.hasMatch()
               ? std::optional(QSize(found.captured(1).toInt(), found.captured(2).toInt()))
               : std::nullopt;
}

ParsedOptions mistake(const QString& sentence)
{
    return {std::nullopt, sentence};
}

/// Fills `options.search`; the sentence says what is wrong, empty for nothing.
QString readSearch(const QCommandLineParser& parser, DesktopOptions& options)
{
    if (!parser.isSet(kProbe)) {
        return {};
    }
    SearchOptions search;
    search.probe = parser.value(kProbe);
    search.gallery = parser.value(kGallery);
    if (search.gallery.isEmpty() || !parser.isSet(kLab)) {
        return QStringLiteral("--probe needs --lab and --gallery");
    }
    if (parser.isSet(kFace) && !(search.face = positiveNumber(parser.value(kFace)))) {
        return QStringLiteral("--face takes a number from 1");
    }
    if (parser.isSet(kCandidate) &&
        !(search.candidate = positiveNumber(parser.value(kCandidate)))) {
        return QStringLiteral("--candidate takes a number from 1");
    }
    options.search = search;
    return {};
}

/// As above, for `options.picture`.
QString readPicture(const QCommandLineParser& parser, DesktopOptions& options)
{
    if (!parser.isSet(kPicture)) {
        return parser.isSet(kSize) ? QStringLiteral("--size needs --picture") : QString();
    }
    PictureOptions picture;
    picture.file = parser.value(kPicture);
    if (parser.isSet(kSize) && !(picture.size = sizeOf(parser.value(kSize)))) {
        return QStringLiteral("--size takes WIDTHxHEIGHT, e.g. 1440x900");
    }
    options.picture = picture;
    return {};
}

} // namespace

ParsedOptions parseOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments)) {
        return mistake(parser.errorText());
    }
    DesktopOptions options;
    // Qt's own addition to its help option.
    const bool isHelp = parser.isSet(help) || parser.isSet(QStringLiteral("help-all"));
    if (isHelp || parser.isSet(version)) {
        options.isInformation = true;
        options.message =
            isHelp ? parser.helpText() : QStringLiteral("semblance " SEMBLANCE_VERSION "\n");
        return {options, {}};
    }
    if (!parser.positionalArguments().isEmpty()) {
        return mistake(
            QStringLiteral("unexpected argument: %1").arg(parser.positionalArguments().front()));
    }
    options.checksDisplay = parser.isSet(kCheckDisplay);
    if (parser.isSet(kLab)) {
        options.lab = parser.value(kLab);
    }
    if (parser.isSet(kPalette) &&
        !(options.palette = ui::paletteKindFromName(parser.value(kPalette)))) {
        return mistake(QStringLiteral("--palette takes light, dark or contrast"));
    }
    if (parser.isSet(kLanguage)) {
        options.language = QLocale(parser.value(kLanguage));
        if (options.language->language() == QLocale::C) {
            return mistake(QStringLiteral("--language takes a code such as en or de"));
        }
    }
    QString wrong = readSearch(parser, options);
    if (wrong.isEmpty()) {
        wrong = readPicture(parser, options);
    }
    return wrong.isEmpty() ? ParsedOptions{options, {}} : mistake(wrong);
}

} // namespace semblance::app
