// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/FilePanel.h"

#include "ui/format/HashText.h"
#include "ui/format/ImageText.h"
#include "ui/format/NumberText.h"
#include "ui/format/PlainText.h"
#include "ui/format/TimeText.h"
#include "ui/format/VideoText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/FactTable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QStringList>
#include <QToolButton>
#include <QVBoxLayout>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

/// A line for each, in the order in which they came.
QString receiptsText(const std::vector<casework::ExhibitReceipt>& receipts)
{
    QStringList lines;
    for (const casework::ExhibitReceipt& receipt : receipts)
        //: One of the names of a file that came in several times: %1 its name, %2 when
        lines << FilePanel::tr("%1, %2").arg(plainText(receipt.fileName),
                                             localTimeText(receipt.receivedUtc));
    return lines.join(u'\n');
}

QString pixelsText(SizePx size, std::uint64_t bytes)
{
    constexpr double kPixelsPerMegapixel = 1e6;
    const double megapixels = double(size.width) * size.height / kPixelsPerMegapixel;
    const QString file = fileSizeText(static_cast<qint64>(bytes));
    constexpr double kSmallestShown = 0.1;
    if (megapixels < kSmallestShown)
        return u"%1 · %2"_s.arg(sizeText(size), file);
    //: Size in pixels, in megapixels, and of the file
    return FilePanel::tr("%1 · %2 MP · %3").arg(sizeText(size), decimalText(megapixels, 1), file);
}

} // namespace

FilePanel::FilePanel(QWidget* parent)
    : QWidget(parent), m_facts(new FactTable(this)), m_format(makeValue(u"formatLabel"_s)),
      m_size(makeValue(u"sizeLabel"_s)), m_orientation(makeValue(u"orientationLabel"_s)),
      m_takenIn(makeValue(u"takenInLabel"_s)), m_receipts(makeValue(u"receiptsLabel"_s)),
      m_origin(makeValue(u"originLabel"_s))
{
    setObjectName(u"filePanel"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_facts);
    addFact(tr("Format"), m_format);
    addFact(tr("Size"), m_size);
    addFact(tr("Orientation"), m_orientation);
    addFact(tr("Received"), m_takenIn);
    m_receiptsCaption = addFact(tr("Came in as"), m_receipts);
    m_originCaption = addFact(tr("Taken from"), m_origin);
    addHash();
}

QLabel* FilePanel::makeValue(const QString& objectName)
{
    auto* label = new QLabel(m_facts);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* FilePanel::addFact(const QString& name, QWidget* value)
{
    auto* caption = new QLabel(name, m_facts);
    setTextRole(caption, TextRole::Caption);
    m_facts->addRow(caption, value);
    return caption;
}

void FilePanel::addHash()
{
    auto* row = new QWidget(m_facts);
    m_hash = new QLabel(row);
    m_hash->setObjectName(u"hashLabel"_s);
    setTextRole(m_hash, TextRole::Monospace);
    auto* copy = new QToolButton(row);
    copy->setObjectName(u"copyHashButton"_s);
    copy->setAutoRaise(true);
    copy->setIcon(icon(u"copy"_s));
    copy->setAccessibleName(tr("Copy the whole SHA-256"));
    copy->setToolTip(copy->accessibleName());
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_wholeHash); });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSmallGapPx);
    layout->addWidget(m_hash);
    layout->addWidget(copy);
    layout->addStretch();
    addFact(u"SHA-256"_s, row);
}

void FilePanel::showExhibit(const OpenedExhibit& opened)
{
    const Photograph& photograph = *opened.photograph;
    m_format->setText(encodingText(photograph.encoding));
    m_format->setToolTip(bitsNote(photograph.encoding));
    m_size->setText(pixelsText(photograph.stored.size(), opened.fileBytes));
    m_orientation->setText(orientationText(photograph.orientation));
    m_takenIn->setText(localTimeText(opened.exhibit.takenInUtc));
    m_takenIn->setToolTip(exactTimeText(opened.exhibit.takenInUtc));
    const bool isRepeated = opened.receipts.size() > 1;
    m_receipts->setText(receiptsText(opened.receipts));
    m_receipts->setVisible(isRepeated);
    m_receiptsCaption->setVisible(isRepeated);
    showOrigin(opened);
    m_wholeHash = wholeHash(opened.exhibit.original);
    m_hash->setText(shortHash(opened.exhibit.original));
    m_hash->setToolTip(m_wholeHash);
}

namespace {

/// Of 16 digits each, which can be read and compared.
QString inLines(const QString& hash)
{
    constexpr qsizetype kDigits = 16;
    QString lines;
    for (qsizetype at = 0; at < hash.size(); at += kDigits)
        lines += u'\n' + hash.mid(at, kDigits);
    return lines;
}

} // namespace

void FilePanel::showOrigin(const OpenedExhibit& opened)
{
    m_origin->setVisible(opened.videoFrame.has_value());
    m_originCaption->setVisible(opened.videoFrame.has_value());
    if (!opened.videoFrame)
        return;
    QStringList lines{
        frameOriginText(*opened.videoFrame),
        //: Of a video; %1: a hash, on lines of its own
        tr("SHA-256 of the video: %1").arg(inLines(wholeHash(opened.videoFrame->clip)))};
    if (opened.videoFrame->isConcealed)
        lines << tr(
            "The frame is damaged, or may be built on a damaged one: parts of it may be made "
            "up by the decoder.");
    m_origin->setText(lines.join(u'\n'));
    m_origin->setToolTip(wholeHash(opened.videoFrame->clip));
}

} // namespace semblance::ui
