// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/ModelDetails.h"

#include "ui/format/HashText.h"
#include "ui/format/ModelText.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QLabel>
#include <QVBoxLayout>

namespace semblance::ui {

namespace {

QLabel* makeText(QWidget* parent, const char* name, TextRole role)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTextRole(label, role);
    return label;
}

/// A break is allowed in the middle of a hash.
QString fileLine(const matching::ModelFile& file)
{
    constexpr int kHalf = 32;
    const QString hash = wholeHash(file.sha256);
    return QStringLiteral("%1\n  %2\n  %3")
        .arg(QString::fromStdString(file.name), hash.left(kHalf), hash.mid(kHalf));
}

} // namespace

ModelDetails::ModelDetails(QWidget* parent)
    : QWidget(parent), m_title(makeText(this, "modelTitle", TextRole::Section)),
      m_worth(makeText(this, "modelWorth", TextRole::Body)),
      m_maker(makeText(this, "modelMaker", TextRole::Caption)),
      m_files(makeText(this, "modelFiles", TextRole::Monospace))
{
    setObjectName(QStringLiteral("modelDetails"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGapPx, 0, 0);
    layout->setSpacing(kGapPx);
    for (QLabel* part : {m_title, m_worth, m_maker, m_files})
        layout->addWidget(part);
    layout->addStretch();
}

void ModelDetails::showModel(const ListedModel& model)
{
    const matching::ModelManifest& manifest = model.manifest;
    //: %1: a model's name; %2: what it does; %3: whether it is in use
    m_title->setText(tr("%1 · %2 · %3")
                         .arg(QString::fromStdString(manifest.id), jobText(manifest.job),
                              stateText(model.state)));
    m_worth->setText(model.origin == ModelOrigin::Own ? ownMeasuredText(manifest.measuredAccuracy)
                                                      : measuredText(manifest.measuredAccuracy));
    //: %1: where a model comes from; %2: its licence
    m_maker->setText(tr("From: %1. Licence: %2")
                         .arg(QString::fromStdString(manifest.sourcePackage),
                              licenceText(manifest.licence)));
    QStringList files;
    for (const matching::ModelFile& file : manifest.files)
        files << fileLine(file);
    m_files->setText(files.join(QLatin1Char('\n')));
    m_files->setAccessibleName(tr("Files and their SHA-256"));
}

} // namespace semblance::ui
