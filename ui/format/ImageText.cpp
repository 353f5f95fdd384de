// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/ImageText.h"

#include "foundation/imaging/FormatSignature.h"

#include <QCoreApplication>
#include <QStringList>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImageText)
};

/// Names of colour models are the field's, but for words.
QString colourModelText(const std::string& model)
{
    if (model == "grey")
        //: Colour model of an image
        return Text::tr("grey");
    if (model == "palette")
        //: Colour model of an image: numbers that point into a table of colours
        return Text::tr("palette");
    return QString::fromStdString(model);
}

/// The command line has no plural forms.
QString bitsText(const SourceEncoding& encoding)
{
    const int bits = encoding.bitsPerChannel;
    if (encoding.hasMoreThanIsRead())
        //: Always more than 8 bits
        return Text::tr("%1 bits a channel, read with 8").arg(bits);
    return bits == 1 ? Text::tr("1 bit a channel") : Text::tr("%n bits a channel", nullptr, bits);
}

} // namespace

QString formatName(ImageFormat format)
{
    const std::string_view words = name(format);
    return QString::fromLatin1(words.data(), qsizetype(words.size()));
}

QString encodingText(const SourceEncoding& encoding)
{
    QStringList parts{formatName(encoding.format), bitsText(encoding),
                      colourModelText(encoding.colourModel)};
    if (encoding.hasAlpha)
        parts << Text::tr("transparency laid on grey");
    if (encoding.pictureCount > 1)
        //: The file holds several pictures; always more than one
        parts << Text::tr("first of %n pictures", nullptr, encoding.pictureCount);
    if (encoding.lacksEnd)
        //: Of a file whose last bytes are missing; the picture itself is complete
        parts << Text::tr("end marker missing, pixels complete");
    return parts.join(u" · "_s);
}

QString bitsNote(const SourceEncoding& encoding)
{
    if (!encoding.hasMoreThanIsRead())
        return {};
    return Text::tr("The file has %1 bits a channel. The engine and every measure read it with 8: "
                    "differences in brightness finer than that take no part.")
        .arg(encoding.bitsPerChannel);
}

QString orientationText(Orientation orientation)
{
    switch (orientation) {
    case Orientation::TopLeft:
        return Text::tr("as stored");
    case Orientation::TopRight:
        return Text::tr("shown mirrored left to right (EXIF 2)");
    case Orientation::BottomRight:
        return Text::tr("shown turned by 180° (EXIF 3)");
    case Orientation::BottomLeft:
        return Text::tr("shown mirrored top to bottom (EXIF 4)");
    case Orientation::LeftTop:
        return Text::tr("shown mirrored and turned 90° anticlockwise (EXIF 5)");
    case Orientation::RightTop:
        return Text::tr("shown turned 90° clockwise (EXIF 6)");
    case Orientation::RightBottom:
        return Text::tr("shown mirrored and turned 90° clockwise (EXIF 7)");
    case Orientation::LeftBottom:
        return Text::tr("shown turned 90° anticlockwise (EXIF 8)");
    }
    return {};
}

} // namespace semblance::ui
