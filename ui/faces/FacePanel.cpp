// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/FacePanel.h"

#include "ui/faces/FaceChooser.h"
#include "ui/format/ErrorText.h"
#include "ui/format/FaceText.h"
#include "ui/quality/QualityPanel.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

QToolButton* stepButton(const QString& iconName, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QLabel* wrapped(QWidget* parent, TextRole role)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextRole(label, role);
    return label;
}

} // namespace

FacePanel::FacePanel(ExhibitFaces& faces, QWidget* parent)
    : QWidget(parent), m_faces(faces), m_heading(new QLabel(this)), m_count(new QLabel(this)),
      m_previous(stepButton(u"previous"_s, tr("Previous face (K)"), this)),
      m_next(stepButton(u"next"_s, tr("Next face (J)"), this)),
      m_sentence(wrapped(this, TextRole::Body)),
      m_look(new QPushButton(tr("Look for faces"), this)), m_others(new QToolButton(this)),
      m_chooser(new FaceChooser(faces, this)), m_facts(wrapped(this, TextRole::Caption)),
      m_restore(new QPushButton(tr("Back to the detector's box"), this)),
      m_qualityHeading(new QLabel(tr("Image quality"), this)), m_quality(new QualityPanel(this))
{
    setObjectName(u"facePanel"_s);
    m_heading->setObjectName(u"faceHeading"_s);
    m_heading->setWordWrap(true);
    m_count->setObjectName(u"faceCount"_s);
    m_heading->setToolTip(tr("Found faces are numbered from the largest to the smallest, drawn "
                             "ones as they were drawn."));
    m_count->setToolTip(m_heading->toolTip());
    m_sentence->setObjectName(u"faceSentence"_s);
    m_look->setObjectName(u"lookForFacesButton"_s);
    m_facts->setObjectName(u"faceFacts"_s);
    m_restore->setObjectName(u"restoreFoundButton"_s);
    m_restore->setToolTip(tr("The box as the detector found it; Ctrl+Z brings yours back"));
    m_others->setObjectName(u"otherFacesButton"_s);
    m_others->setText(tr("Choose another face"));
    m_others->setCheckable(true);
    m_others->setAutoRaise(true);
    m_others->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_previous->setObjectName(u"previousFaceButton"_s);
    m_next->setObjectName(u"nextFaceButton"_s);
    setTextRole(m_heading, TextRole::Section);
    setTextRole(m_count, TextRole::Caption);
    setTextRole(m_qualityHeading, TextRole::Section);

    auto* head = new QHBoxLayout;
    head->setSpacing(kSmallGapPx);
    head->addWidget(m_heading, 1);
    head->addWidget(m_count);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addLayout(head);
    layout->addWidget(m_sentence);
    layout->addWidget(m_look, 0, Qt::AlignLeft);
    layout->addWidget(m_facts);
    layout->addWidget(m_restore, 0, Qt::AlignLeft);
    layout->addWidget(m_others, 0, Qt::AlignLeft);
    layout->addWidget(m_chooser);
    layout->addSpacing(kGapPx);
    layout->addWidget(m_qualityHeading);
    layout->addWidget(m_quality);

    connect(m_next, &QToolButton::clicked, this, &FacePanel::selectNext);
    connect(m_previous, &QToolButton::clicked, this, &FacePanel::selectPrevious);
    connect(m_others, &QToolButton::toggled, this, &FacePanel::refreshChooser);
    connect(&faces.marks(), &FaceMarkList::selectionChanged, m_others,
            [this] { m_others->setChecked(false); });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const auto selected = m_faces.marks().selected())
            m_faces.restoreFound(*selected);
    });
    connect(m_chooser, &FaceChooser::faceChosen, this, &FacePanel::faceChosen);
    connect(m_quality, &QualityPanel::measurePointedAt, this, &FacePanel::measurePointedAt);
    connect(m_look, &QPushButton::clicked, &faces, &ExhibitFaces::lookForFaces);
    connect(&faces, &ExhibitFaces::stateChanged, this, &FacePanel::refresh);
    connect(&faces, &ExhibitFaces::probeChanged, this, &FacePanel::refresh);
    refresh();
}

void FacePanel::showImage(std::shared_ptr<const ImagePyramid> image)
{
    m_chooser->showImage(std::move(image));
}

void FacePanel::selectNext()
{
    step(1);
}

void FacePanel::selectPrevious()
{
    step(-1);
}

void FacePanel::step(int by)
{
    const auto& marks = m_faces.marks().marks();
    if (marks.empty())
        return;
    const int count = static_cast<int>(marks.size());
    int place = by > 0 ? 0 : count - 1;
    if (const auto selected = m_faces.marks().selected()) {
        const auto found = std::ranges::find(marks, *selected, &FaceMark::mark);
        place = std::clamp(static_cast<int>(found - marks.begin()) + by, 0, count - 1);
    }
    m_faces.marks().select(marks[static_cast<std::size_t>(place)].mark);
}

void FacePanel::refresh()
{
    refreshHeading();
    refreshChooser();
    refreshFacts();
    refreshQuality();
}

void FacePanel::refreshHeading()
{
    const FaceMarkList& marks = m_faces.marks();
    const int count = static_cast<int>(marks.marks().size());
    const auto selected = marks.selected();
    if (selected) {
        const auto found = std::ranges::find(marks.marks(), *selected, &FaceMark::mark);
        //: %1: label such as Q-1
        m_heading->setText(tr("Face %1").arg(found->label()));
        m_count->setText(
            //: Face 1 of 3
            tr("%1 of %2").arg(found - marks.marks().begin() + 1).arg(count));
    } else {
        m_heading->setText(count > 0 ? tr("Choose the face to examine") : tr("Faces"));
        // The sentence below says how many: the heading keeps its one line.
        m_count->clear();
    }
    m_previous->setVisible(count > 1);
    m_next->setVisible(count > 1);
    m_sentence->setText(stateSentence());
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    const bool isNotSure =
        m_faces.state() == ExhibitFaces::State::Ready && !m_faces.hasLooked();
    m_look->setVisible(m_faces.state() == ExhibitFaces::State::NotLooked || isNotSure);
}

void FacePanel::refreshChooser()
{
    // With many faces the chosen one's quality would be out of sight below the pictures.
    constexpr int kOneRow = 5;
    const int count = static_cast<int>(m_faces.marks().marks().size());
    const bool isLong = count > kOneRow && m_faces.marks().selected();
    m_others->setVisible(isLong);
    m_others->setIcon(icon(m_others->isChecked() ? u"collapse"_s : u"expand"_s));
    const bool isChoice = count > 1 || (count == 1 && !m_faces.marks().selected());
    m_chooser->setVisible(isChoice && (!isLong || m_others->isChecked()));
}

QString FacePanel::stateSentence() const
{
    switch (m_faces.state()) {
    case ExhibitFaces::State::Closed:
        return tr("Faces of the open image appear here.");
    case ExhibitFaces::State::Waiting:
        return tr("The engine is still loading; faces are looked for as soon as it is there.");
    case ExhibitFaces::State::Looking:
        return tr("Looking for faces …");
    case ExhibitFaces::State::NotLooked:
        return m_faces.wasStopped()
                   ? tr("The search for faces was cancelled. Look again, or press N and draw a "
                        "box around the face.")
                   : tr("Faces in this image were not looked for yet.");
    case ExhibitFaces::State::Ready:
        break;
    }
    if (m_faces.problem())
        return errorSentence(*m_faces.problem()) + u' ' + errorAdviceInWindow(*m_faces.problem());
    if (m_faces.marks().marks().empty() && m_faces.wasStopped())
        return tr(
            "The search for faces was cancelled: there may be faces that were not found. Look "
            "again, or press N and draw a box around the face.");
    if (m_faces.marks().marks().empty() && !m_faces.hasLooked())
        return tr("No face is marked in this image.");
    if (m_faces.marks().marks().empty())
        return tr("No face was found. If there is one, press N and draw a box around it.");
    const int count = static_cast<int>(m_faces.marks().marks().size());
    if (!m_faces.marks().selected() && count == 1)
        return tr("The image shows one face, and it is not selected. Click it, here or in the "
                  "image.");
    if (!m_faces.marks().selected())
        //: %1: "3 faces"
        return tr("The image shows %1. Click the one that is asked about, here or in the image. "
                  "Found faces are numbered from the largest to the smallest.")
            .arg(faceCountText(count));
    if (m_faces.wasStopped())
        return tr("The search for faces was cancelled: there may be others in this image.");
    if (!m_faces.hasLooked())
        return tr("The rest of the image may not have been searched for faces.");
    return {};
}

void FacePanel::refreshRestore()
{
    const auto selected = m_faces.marks().selected();
    const FaceMark* mark = selected ? m_faces.marks().find(*selected) : nullptr;
    m_restore->setVisible(mark && mark->origin == MarkOrigin::Corrected &&
                          m_faces.foundFace(*selected) && !m_faces.isReadOnly());
}

void FacePanel::refreshFacts()
{
    refreshRestore();
    const auto selected = m_faces.marks().selected();
    const matching::LocatedFace* face = selected ? m_faces.located(*selected) : nullptr;
    m_facts->setVisible(face);
    if (!face)
        return;
    QStringList facts{boxText(face->face.box, m_faces.orientation()),
                      originText(face->face.origin)};
    if (const QString note = turnNote(face->face); !note.isEmpty())
        facts << note;
    const auto found = m_faces.foundFace(*selected);
    if (found && face->face.origin == matching::FaceOrigin::Corrected)
        //: %1: size and place of the box that the detector found, before a person corrected it
        facts << tr("the detector's box: %1").arg(boxText(found->box));
    m_facts->setText(facts.join(u" · "_s));
}

void FacePanel::refreshQuality()
{
    const auto probe = m_faces.probe();
    const bool isShown = m_faces.marks().selected().has_value() && !m_faces.problem();
    m_qualityHeading->setVisible(isShown);
    m_quality->setVisible(isShown);
    if (probe)
        m_quality->showReport(probe->quality);
    else if (m_faces.engineError())
        m_quality->showReason(
            tr("Not measured: %1").arg(errorSentence(*m_faces.engineError())));
    else
        m_quality->showReason(tr("Being measured …"));
}

} // namespace semblance::ui
