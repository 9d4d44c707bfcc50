"""Models (chains of algorithms) that come with the plugin: resources/models/*.model3."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsMessageLog,
    QgsProcessingModelAlgorithm,
)

from .destinations import check_destinations, read_destinations
from .i18n import tr

OPTIONAL = Qgis.ProcessingParameterFlag.Optional
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "models"


class PluginModel(QgsProcessingModelAlgorithm):
    """A model of ours, with its texts translated. QGIS itself would show its id as its title.

    The title stands in the model's help under TITLE. The descriptions of the outputs cannot be
    translated in the stored model, because QGIS makes the parameter names from them; so the loaded
    definitions are translated.

    QGIS makes an output mandatory where its step's is, so that one run would need several
    destinations. Here only those are mandatory that the model itself marks so; the others may be
    skipped, and a step that cannot do without one gets a layer in memory.
    """

    def displayName(self):
        return self.helpContent().get("TITLE") or self.name()

    def group(self):
        return tr("Models")

    def groupId(self):
        return "models"

    def createInstance(self):
        # As QGIS does for its own models; without this the copy that a dialog runs loses our texts.
        model = type(self)()
        model.loadVariant(self.toVariant())
        model.setProvider(self.provider())
        model.setSourceFilePath(self.sourceFilePath())
        model.complete()
        return model

    def complete(self, translate=tr):
        """What is to be done after loading; a second time it changes nothing.

        Every text that a user sees goes through `translate`, each parameter gets its help (of which
        QGIS stores one text per parameter for the page only), destinations become optional.
        """
        texts = {key: translate(text) for key, text in self.helpContent().items() if text}
        self.setHelpContent(texts)
        for definition in self.parameterDefinitions():
            definition.setDescription(translate(definition.description()))
            definition.setHelp(texts.get(definition.name(), ""))
        for definition in self.outputDefinitions():
            definition.setDescription(translate(definition.description()))
        for step in self.childAlgorithms().values():
            for output in step.modelOutputs().values():
                definition = self._destination(step, output)
                if definition is not None and not output.isMandatory():
                    definition.setFlags(definition.flags() | OPTIONAL)

    def processAlgorithm(self, parameters, context, feedback):
        # All destinations together: each step only knows its own.
        found = read_destinations(self, parameters, context)
        check_destinations(found)
        skipped = {definition.name() for definition in self.destinationParameterDefinitions()}
        skipped -= {destination.name for destination in found}
        # Under its own name, which no language changes: as an overlay it stands in the table.
        filled = {name: f"memory:{name}" for name in self._indispensable() if name in skipped}
        results = super().processAlgorithm({**parameters, **filled}, context, feedback)
        return {name: value for name, value in results.items() if name not in skipped}

    def _indispensable(self):
        """The layers without which a step cannot run, or that feed another step, by name."""
        steps = self.childAlgorithms().values()
        feeding = {
            (source.outputChildId(), source.outputName())
            for step in steps
            for sources in step.parameterSources().values()
            for source in sources
            if source.source() == Qgis.ProcessingModelChildParameterSource.ChildOutput
        }
        for step in steps:
            for output in step.modelOutputs().values():
                own = step.algorithm().parameterDefinition(output.childOutputName())
                if (step.childId(), own.name()) in feeding or not own.flags() & OPTIONAL:
                    yield self._destination(step, output).name()

    def _destination(self, step, output):
        """The parameter of an output; None when the algorithm of the step is not there."""
        return self.modelParameterFromChildIdAndOutputName(step.childId(), output.name())


def read_models(translate=tr, folder: Path = FOLDER) -> list:
    """The models of a folder. One that cannot be read is left out and named in the log."""
    models = []
    for path in sorted(folder.glob("*.model3")):
        model = PluginModel()
        if model.fromFile(str(path)):
            model.complete(translate)
            models.append(model)
        else:
            QgsMessageLog.logMessage(
                tr("The model {file} could not be read.").format(file=path.name),
                "Transboundary Planner",
                Qgis.MessageLevel.Warning,
            )
    return models
